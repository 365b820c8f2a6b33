import { basename, dirname, join, resolve } from 'node:path';
import { loadRecipe, type RecipeFiles } from '../config/load-recipe.ts';
import { UsageError } from '../diagnostics/errors.ts';
import { byPlace, hasErrors } from '../diagnostics/problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { readInput } from '../folder/read-input.ts';
import { MAX_SOURCE_BYTES } from '../import/formats/read-source-text.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { type Imported, importFrom, importText } from './import-text.ts';
import type { SourceReader } from './source-reader/with-source-reader.ts';

/** What `zine import` is told: paths relative to `start`, the folder where the user stands. */
export interface ImportRequest {
  /** Sources, or folders that hold them. */
  files: readonly string[];
  recipes: readonly string[];
  start: string;
  /** Where the chapters go; without it nothing is written. */
  into?: string;
  read?: SourceReader;
}

/** A chapter that was made; `path` is where it was written. */
export interface ImportedFile extends Imported {
  slug: string;
  path?: string;
}

/**
 * Imports the source of each recipe. The chapters are written together, or, where one of them has an error, none is.
 * @throws UsageError where a file or recipe does not exist, or does not belong to the others · MachineError where the machine does not let us read or write
 */
export async function importFiles({ files, recipes, start, into, read }: ImportRequest): Promise<Checked<ImportedFile[]>> {
  const sources = await Promise.all(
    files.map(async (name) => ({ name, path: resolve(start, name), isFolder: (await diskFolder(resolve(start, name)).list('')).names !== undefined })),
  );
  const problems: Problem[] = [];
  const wanted: { slug: string; recipe: RecipeFiles }[] = [];
  for (const name of recipes) {
    const slug = basename(name).replace(/\.ya?ml$/, '');
    if (wanted.some((other) => other.slug === slug)) throw new UsageError(`Unexpected second recipe \`${slug}\`, expected every recipe once`);
    const loaded = await loadRecipe(diskFolder(dirname(resolve(start, name))), basename(name), name);
    problems.push(...loaded.problems);
    if (loaded.value !== undefined) wanted.push({ slug, recipe: loaded.value });
    else if (loaded.problems.length === 0) throw new UsageError(`Unexpected \`${name}\`, expected a recipe that exists`);
  }
  if (problems.length === 0) refuseUnused(sources, wanted);
  const made: ImportedFile[] = [];
  for (const { slug, recipe } of wanted) {
    const { value, problems: found } = await importOne(sources, { ...recipe, ...(read && { read }) }, wanted.length === 1);
    problems.push(...found);
    if (value !== undefined) made.push({ slug, ...value, ...(into === undefined ? {} : { path: join(resolve(start, into), `${slug}.md`) }) });
  }
  if (into !== undefined && !hasErrors(problems))
    await diskFolder(resolve(start, into)).write(made.map(({ slug, markdown }) => ({ path: `${slug}.md`, content: markdown })));
  return { value: made, problems: problems.toSorted(byPlace) };
}

interface SourcePath {
  /** As the user wrote it. */
  name: string;
  path: string;
  isFolder: boolean;
}

/** The file of a recipe's source by its name, or the only file there is; else it must be in a folder. */
async function importOne(
  sources: readonly SourcePath[],
  recipe: RecipeFiles & Pick<ImportRequest, 'read'>,
  isOnly: boolean,
): Promise<Checked<Imported | undefined>> {
  const { file } = recipe.recipe.value.source;
  const single = isOnly && sources.length === 1 && sources[0]?.isFolder === false ? sources[0] : undefined;
  const named = sources.find(({ isFolder, path }) => !isFolder && basename(path) === file) ?? single;
  if (named !== undefined) return importText({ source: await readInput(named.path, MAX_SOURCE_BYTES), ...recipe });
  const folders = sources.filter(({ isFolder }) => isFolder).map(({ path }) => diskFolder(path));
  for (const folder of folders) if ((await folder.list('')).names?.includes(file)) return importFrom(folder, recipe, recipe.read);
  const [first] = folders;
  if (first !== undefined) return importFrom(first, recipe, recipe.read);
  throw new UsageError(`Unexpected recipe of \`${file}\` without that file, expected it, or its folder, among the files`);
}

/** A file that no recipe is for was named by mistake, or its recipe forgotten. */
function refuseUnused(sources: readonly SourcePath[], wanted: readonly { recipe: RecipeFiles }[]): void {
  if (wanted.length === 1 && sources.length === 1) return;
  const names = wanted.map(({ recipe }) => recipe.recipe.value.source.file);
  const unused = sources.filter(({ isFolder, path }) => !isFolder && !names.includes(basename(path)));
  if (unused.length === 0) return;
  throw new UsageError(`Unexpected \`${unused.map(({ name }) => name).join('`, `')}\`, expected the file that a recipe names: \`${names.join('`, `')}\``);
}
