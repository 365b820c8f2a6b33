import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problem } from '../diagnostics/problem.ts';
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
const OURS = fileURLToPath(new URL('../../templates/', import.meta.url));

/**
 * Reads our templates; files of the same relative name in `<publicationDir>/templates/` take their place one by one, and further
 * partials are added. Message catalogs (`locales/`) belong to `locale`.
 */
export async function loadTemplates(publicationDir?: string, fonts: readonly OwnFont[] = []): Promise<Checked<Templates>> {
  const problems: Problem[] = [];
  const sources = await readOurs();
  if (publicationDir !== undefined) problems.push(...(await override(sources, publicationDir)));
  const { value: documents, problems: compiled } = compileTemplates(sources);
  const styles = { styles: layered(sources, LAYERS), howToStyles: layered(sources, HOW_TO_LAYERS) };
  return {
    value: { render: documents.publication, renderHowTo: documents['how-to'], ...styles, fonts },
    problems: [...problems, ...compiled],
  };
}

const isTemplate = (name: string): boolean => /^(?:publication|how-to|partials\/[a-z0-9-]+)\.hbs$/.test(name);
const isStyle = (name: string): boolean => STYLES.includes(name);

async function readOurs(): Promise<Map<string, string>> {
  const names = (await filesBelow(OURS)).filter((name) => isTemplate(name) || isStyle(name));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(OURS, name), 'utf8')] as const)));
}

async function override(sources: Map<string, string>, publicationDir: string): Promise<Problem[]> {
  const root = await realpath(join(publicationDir, 'templates')).catch(() => undefined);
  if (root === undefined || root === (await realpath(OURS))) return [];
  const problems: Problem[] = [];
  for (const name of await filesBelow(root)) {
    const path = `templates/${name}`;
    const real = await realpath(join(root, name));
    if (!real.startsWith(root + sep)) {
      problems.push(problem('file-outside', { path }, 'Unexpected link that leaves `templates/`, expected a regular file', 'Put the file itself there.'));
    } else if (isTemplate(name) || isStyle(name)) {
      sources.set(name, await readFile(real, 'utf8'));
    } else if (!name.startsWith('locales/')) {
      const styles = STYLES.map((style) => `\`${style}\``).toSorted();
      const message = `Unexpected file, expected \`publication.hbs\`, \`how-to.hbs\`, \`partials/<name>.hbs\` or one of ${styles.join(', ')}`;
      problems.push(problem('template-error', { path }, message, 'Rename it (lower-case letters, digits and hyphens), or take it out of `templates/`.'));
    }
  }
  return problems;
}

/** Relative names with forward slashes, sorted, so that no file system's order is seen in the result. */
async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .toSorted();
}

const layered = (sources: Map<string, string>, layers: readonly string[]): string =>
  [`@layer ${layers.join(', ')};`, ...layers.map((layer) => `@layer ${layer} {\n${sources.get(`styles/${layer}.css`) ?? ''}}`)].join('\n');
