import type { Config } from '../config/schema.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { problem } from '../diagnostics/problem.ts';
import { readText } from '../folder/read-text.ts';
import type { Art, ArtSource } from '../model/art.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Problem } from '../model/problem.ts';

const FOLDER = 'chapters/art';
const SUFFIX = '.svg.hbs';

/** Reads the drawings of a publication: `chapters/art/<name>.svg.hbs`, by their names. What else lies there is a problem: nobody would see that it is not printed. */
export async function loadArt(folder: Folder, { chapters, 'full-text': fullText }: Pick<Config, 'chapters' | 'full-text'>): Promise<Checked<Art>> {
  const value = new Map<string, ArtSource>();
  const problems: Problem[] = [];
  const known = new Set(['cover', 'motif', ...chapters, ...(fullText?.chapters ?? [])]);
  const { names = [] } = await folder.list(FOLDER);
  for (const file of names.filter((name) => !name.startsWith('.'))) {
    const path = `${FOLDER}/${file}`;
    const name = file.slice(0, -SUFFIX.length);
    if (!file.endsWith(SUFFIX) || !known.has(name)) {
      problems.push(unexpected(path, file, known));
      continue;
    }
    const { value: source, problems: found } = await readText(folder, path);
    problems.push(...found);
    if (source !== undefined) value.set(name, { path, source });
  }
  return { value, problems };
}

function unexpected(path: string, file: string, known: Iterable<string>): Problem {
  const near = nearest(file.replace(/\.(?:svg|hbs|svg\.hbs)$/, ''), known);
  const message = 'Unexpected file, expected `cover.svg.hbs`, `motif.svg.hbs` or `<slug of a chapter>.svg.hbs`';
  return problem(
    'art-unusable',
    { path },
    message,
    near === undefined ? 'Rename it, or take it out of `chapters/art/`.' : `Did you mean \`${near}${SUFFIX}\`?`,
  );
}
