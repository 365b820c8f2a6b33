import type { Matter } from '../config/design-schema.ts';
import { localize } from '../config/localize.ts';
import type { LocalizedText } from '../config/schema.ts';
import { problem } from '../diagnostics/problem.ts';
import { withoutMarks } from '../locale/message-marks.ts';
import { forget } from '../memo/keep.ts';
import type { Layout, Section } from '../model/layout.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { drawAll } from './art/draw-all.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { chooseFonts } from './choose-fonts.ts';
import { helpersFor } from './helpers/index.ts';
import { markLanguages } from './mark-languages.ts';
import { nameTypefaces, TYPEFACES_HERE } from './name-typefaces.ts';
import type { LayoutInput, Part, Setting } from './part.ts';
import { backCoverPart } from './parts/back-cover.ts';
import { chapterParts } from './parts/chapters.ts';
import { chronologyPart } from './parts/chronology.ts';
import { colophonPart } from './parts/colophon.ts';
import { contentsPart } from './parts/contents.ts';
import { coverPart } from './parts/cover.ts';
import { fillerParts } from './parts/fillers.ts';
import { frontParts } from './parts/front.ts';
import { glossaryPart } from './parts/glossary.ts';
import { sourcesPart } from './parts/sources.ts';
import { contentRenderer } from './render-content.ts';
import { designChoice, resolveDesign } from './resolve-design.ts';
import { rootProperties } from './root-properties.ts';
import { properNames } from './titles/proper-names.ts';

/** Stands for the styles until the characters of the document are known, which decide its typefaces. No text can hold it (config/read-text.ts). */
const STYLES_HERE = '\uFFFE';

/** Lays a publication out: one HTML document and the list of its sections. Page numbers, folios and blanks are `render`'s. */
export function layOut(given: LayoutInput): Checked<Layout> {
  const { keep = forget } = given;
  const input = { ...given, messages: keep('in print', [given.messages], () => given.messages.inPrint()) };
  const { publication, geometry, messages, templates } = input;
  const design = resolveDesign(input.config.design, publication.chapters, geometry);
  const problems: Problem[] = [];
  const texts = textsOf(input);
  const setting: Setting = { ...input, texts, design, drawings: drawAll(input, texts, problems), names: properNames(publication.terms) };
  const parts = partsOf(setting);
  const content = contentRenderer({
    messages,
    languages: input.languages ?? new Map(),
    images: input.images,
    area: { ...geometry.text, line: geometry.line },
    known: keep('content', contentKey(input), () => new WeakMap<object, string>()),
    onMissingImage: (src) => problems.push(missingImage(setting, src)),
  });
  const view = {
    locale: publication.locale,
    dir: messages.dir,
    title: setting.texts.title,
    styles: STYLES_HERE,
    parts,
  };
  const rendered = templates.render(view, helpersFor(messages, content, setting.names));
  problems.push(...rendered.problems);
  if (rendered.problems.length === 0) problems.push(...lostSections(parts, rendered.value));
  const marked = markLanguages(rendered.value);
  const fonts = chooseFonts(marked, templates.fonts, templates.faces);
  problems.push(...checkGlyphs(fonts.undrawn, input.files ?? new Map(), templates.fonts));
  // Styles come from the template folders and from numbers and colours that the schema has checked: not from texts.
  const styles = [fonts.properties, rootProperties(geometry, input.config), templates.styles].join('\n');
  // The styles last: what stands in them is no text of the document.
  const html = marked
    .replaceAll(TYPEFACES_HERE, () => markLanguages(nameTypefaces(fonts, messages)))
    .split(STYLES_HERE)
    .join(styles);
  const sections = parts.map(({ section }) => inPlainWords(section));
  return {
    value: {
      html,
      faces: fonts.faces,
      sections,
      geometry,
      locale: publication.locale,
      dir: messages.dir,
      design: designChoice(design, (part) => sections.some(({ id }) => id === part)),
    },
    problems,
  };
}

/** What the HTML of a text depends on beside the text. */
const contentKey = ({ messages, languages, images, geometry: { text, line } }: LayoutInput): unknown[] => [
  ...[messages, text.width, text.height, line],
  ...[...(languages ?? [])].flat(),
  ...[...images].flatMap(([src, { dataUri }]) => [src, dataUri]),
];

/** Cover to cover. Whatever the publication lacks or its design leaves out is not in the list, and the contents follow the list. */
function partsOf(setting: Setting): Part[] {
  const { parts } = setting.design;
  const only = (name: Matter, part: () => Part[]): Part[] => (parts.has(name) ? part() : []);
  const chapters = chapterParts(setting);
  const body = [
    ...chapters.introductions,
    ...chapters.accounts,
    ...chronologyPart(setting),
    ...glossaryPart(setting),
    ...chapters.appendices,
    ...only('sources', () => sourcesPart(setting)),
    ...only('colophon', () => [colophonPart(setting)]),
  ];
  return [
    ...only('cover', () => [coverPart(setting)]),
    ...frontParts(setting),
    ...only('contents', () => contentsPart(setting, body)),
    ...body,
    ...fillerParts(setting),
    ...only('back-cover', () => [backCoverPart(setting)]),
  ].map((part) => placed(part, setting));
}

/** Where chapters open on any page, so does what stands around them. A title page lies on the right all the same, its imprint behind it. */
function placed(part: Part, { design }: Setting): Part {
  const { section, name } = part;
  if (design.openings === 'recto' || section.start !== 'recto' || name === 'title-page' || name === 'half-title') return part;
  return { ...part, section: { ...section, start: 'any' } };
}

/** Heads and titles are words without markup. */
const inPlainWords = (section: Section): Section => ({
  ...section,
  title: withoutMarks(section.title),
  ...(section.heads && { heads: { left: withoutMarks(section.heads.left), right: withoutMarks(section.heads.right) } }),
});

function textsOf({ config, publication, messages, privateReading }: LayoutInput): Setting['texts'] {
  const text = (value: LocalizedText) => localize(value, publication.locale, config);
  const optional = (value: LocalizedText | undefined) => (value === undefined ? null : text(value));
  return {
    title: text(config.title),
    subtitle: optional(config.subtitle),
    collective: text(config.collective),
    blurb: optional(config.blurb),
    rights: optional(config.rights),
    restriction: privateReading ? messages.t('private-reading') : null,
  };
}

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
