import { problem } from '../diagnostics/problem.ts';
import { forget } from '../memo/keep.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { languageTeller } from './foreign-words.ts';
import { helpersFor } from './helpers/index.ts';
import { markLanguages } from './mark-languages.ts';
import type { LayoutInput, Part, Setting } from './part.ts';
import { contentRenderer } from './render-content.ts';

/** Stands for the styles until the characters of the document are known, which decide its typefaces. No text can hold it (config/read-text.ts). */
export const STYLES_HERE = '\uFFFE';

/** Renders parts to an HTML document without its styles. */
export type PartsRenderer = (parts: readonly Part[]) => Checked<string>;

/** A renderer that knows what it has rendered before. */
export function partsRenderer(setting: Setting): PartsRenderer {
  const { publication, messages, geometry, keep = forget } = setting;
  let problems: Problem[] = [];
  const content = contentRenderer({
    messages,
    languages: setting.languages ?? new Map(),
    tell: languageTeller(
      setting.languages?.keys() ?? [],
      publication.glossary.entries.flatMap(({ term }) => Object.entries(term.names)),
    ),
    images: setting.images,
    area: { ...geometry.text, line: geometry.line },
    known: keep('content', contentKey(setting), () => new WeakMap<object, string>()),
    onMissingImage: (src) => problems.push(missingImage(setting, src)),
  });
  const helpers = helpersFor(messages, content, setting.names);
  return (parts) => {
    problems = [];
    const view = { locale: publication.locale, dir: messages.dir, title: setting.texts.title, styles: STYLES_HERE, parts };
    const rendered = setting.templates.render(view, helpers);
    problems.push(...rendered.problems);
    if (rendered.problems.length === 0) problems.push(...lostSections(parts, rendered.value));
    return { value: markLanguages(rendered.value), problems };
  };
}

/** What the HTML of a text depends on beside the text. */
const contentKey = ({ publication, messages, languages, images, geometry: { text, line } }: LayoutInput): unknown[] => [
  ...[messages, text.width, text.height, line],
  ...[...(languages ?? [])].flat(),
  ...publication.glossary.entries.flatMap(({ term }) => Object.entries(term.names).flat()),
  ...[...images].flatMap(([src, { dataUri }]) => [src, dataUri]),
];

/** A publication's own publication.hbs may forget sections; the renderer would look for them in vain. */
function lostSections(parts: readonly Part[], html: string): Problem[] {
  const lost = parts.map(({ section }) => `\`${section.id}\``).filter((id) => !html.includes(`<section id="${id.slice(1, -1)}"`));
  if (lost.length === 0) return [];
  const message = `Unexpected document without the section${lost.length === 1 ? '' : 's'} ${lost.join(', ')}, expected \`<section id="…">\` for every part`;
  const hint = 'Keep `{{#each parts}}` and the `<section>` inside it as they are in the `publication.hbs` that comes with zine.';
  return [problem('template-error', { path: 'templates/publication.hbs' }, message, hint)];
}

function missingImage({ publication }: Setting, src: string): Problem {
  const use = publication.chapters.flatMap((chapter) => chapter.images).find((image) => image.src === src);
  return problem(
    'image-missing',
    use?.place ?? { path: 'chapters' },
    `Unexpected image \`${src}\`, expected a file below \`chapters/\``,
    'Put the image there, or mend its name.',
  );
}
