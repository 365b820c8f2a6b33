import { fileURLToPath } from 'node:url';
import { problem } from '../diagnostics/problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { filesBelow } from '../folder/files-below.ts';
import { readText } from '../folder/read-text.ts';
import type { Folder, Refusal } from '../model/folder.ts';
import type { OwnFont } from '../model/font.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { compileTemplates, type Render } from './compile-templates.ts';

/** Everything a publication's look is made of, read once and ready for every locale. */
export interface Templates {
  render: Render;
  /** Of the how-to sheet of a booklet. */
  renderHowTo: Render;
  /** All styles in their cascade layers. */
  styles: string;
  /** Those of the how-to sheet, which shares the tokens only. */
  howToStyles: string;
  /** The typefaces that the publication brings. */
  fonts: readonly OwnFont[];
}

/** The later wins, whatever its selectors. `own` is empty here: it is there for publications. */
const LAYERS = ['tokens', 'page', 'type', 'parts', 'own'] as const;
const HOW_TO_LAYERS = ['tokens', 'how-to'] as const;
const STYLES = [...new Set([...LAYERS, ...HOW_TO_LAYERS])].map((layer) => `styles/${layer}.css`);
const OURS = diskFolder(fileURLToPath(new URL('../../templates/', import.meta.url)));

/**
 * Reads our templates; files of the same relative name in `templates/` of the publication take their place one by one, and further
 * partials are added. Message catalogs (`locales/`) belong to `locale`.
 */
export async function loadTemplates(publication?: Folder, fonts: readonly OwnFont[] = []): Promise<Checked<Templates>> {
  const { value: sources, problems } = await (publication === undefined ? ours() : override(publication.within('templates')));
  const { value: documents, problems: compiled } = compileTemplates(sources);
  const styles = { styles: layered(sources, LAYERS), howToStyles: layered(sources, HOW_TO_LAYERS) };
  return {
    value: { render: documents.publication, renderHowTo: documents['how-to'], ...styles, fonts },
    problems: [...problems, ...compiled],
  };
}

const isTemplate = (name: string): boolean => /^(?:publication|how-to|partials\/[a-z0-9-]+)\.hbs$/.test(name);
const isStyle = (name: string): boolean => STYLES.includes(name);

async function override(templates: Folder): Promise<Checked<Map<string, string>>> {
  const [{ value: common }, { value: own, problems }] = await Promise.all([ours(), readSources(templates)]);
  return { value: new Map([...common, ...own]), problems };
}

let known: Promise<Checked<Map<string, string>>> | undefined;

/** They do not change while zine runs. */
function ours(): Promise<Checked<Map<string, string>>> {
  known ??= readSources(OURS);
  return known;
}

/** Templates and styles by their names, and what else lies there as problems. */
async function readSources(templates: Folder): Promise<Checked<Map<string, string>>> {
  const value = new Map<string, string>();
  const { refusal } = await templates.list('');
  if (refusal === 'missing') return { value, problems: [] };
  if (refusal !== undefined) return { value, problems: [refused(refusal)] };
  const problems: Problem[] = [];
  for (const name of await filesBelow(templates)) {
    if (isTemplate(name) || isStyle(name)) {
      const text = await readText(templates, name, `templates/${name}`);
      problems.push(...text.problems);
      if (text.value !== undefined) value.set(name, text.value);
    } else if (!name.startsWith('locales/')) problems.push(unexpected(name));
  }
  return { value, problems };
}

function refused(refusal: Refusal): Problem {
  const found =
    refusal === 'outside' ? 'link that leaves the publication’s directory' : refusal === 'irregular' ? 'file or device' : 'second name in another case';
  return problem('file-outside', { path: 'templates' }, `Unexpected ${found}, expected a folder`, 'Put the folder itself there, or take it away.');
}

function unexpected(name: string): Problem {
  const styles = STYLES.map((style) => `\`${style}\``).toSorted();
  const message = `Unexpected file, expected \`publication.hbs\`, \`how-to.hbs\`, \`partials/<name>.hbs\` or one of ${styles.join(', ')}`;
  const hint = 'Rename it (lower-case letters, digits and hyphens), or take it out of `templates/`.';
  return problem('template-error', { path: `templates/${name}` }, message, hint);
}

const layered = (sources: Map<string, string>, layers: readonly string[]): string =>
  [`@layer ${layers.join(', ')};`, ...layers.map((layer) => `@layer ${layer} {\n${sources.get(`styles/${layer}.css`) ?? ''}}`)].join('\n');
