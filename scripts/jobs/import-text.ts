import { createHash } from 'node:crypto';
import { type Located, loadRecipe, type RecipeFiles } from '../config/load-recipe.ts';
import type { Marks, Recipe } from '../config/recipe-schema.ts';
import { hasErrors, problem } from '../diagnostics/problem.ts';
import { MAX_SOURCE_BYTES } from '../import/formats/read-source-text.ts';
import { type Imported, importSource } from '../import/import-source.ts';
import { readSource } from '../import/read-source.ts';
import { loadLocale } from '../locale/load-locale.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { SourceReader } from './source-reader/with-source-reader.ts';

export type { Imported } from '../import/import-source.ts';

export interface TextToImport {
  /** The file as it is on disk. */
  source: Uint8Array;
  recipe: Located<Recipe>;
  marks?: Located<Marks>;
  /** Makes text of the file. */
  read?: SourceReader;
}

/**
 * Makes a chapter of a source by its recipe, and the account of its words. A source that is not the one the recipe was written for is refused, and what has moved in
 * it is told. Where words are missing there is a value beside the error, so that the account can be shown.
 *
 * @throws MachineError where a message catalog cannot be read
 */
export async function importText({ source, recipe, marks, read: readText }: TextToImport): Promise<Checked<Imported | undefined>> {
  const read = await readSource(source, recipe.value.source.file, readText);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const changed = changedSource(source, recipe, marks);
  const { quotes, t } = await loadLocale(recipe.value.language);
  const noteText = ({ why }: { why?: string }, has: string): string => {
    const quoted = `${quotes.open}${has}${quotes.close}`;
    return t('source-reads', { words: why === undefined ? quoted : `${quoted} (${why})` });
  };
  const made = importSource({ source: read.value, recipe, ...(marks === undefined ? {} : { marks }), quotes, noteText, isChanged: changed.length > 0 });
  return { value: made.value, problems: [...read.problems, ...changed, ...made.problems] };
}

function changedSource(source: Uint8Array, recipe: Located<Recipe>, marks: Located<Marks> | undefined): Problem[] {
  const sha256 = createHash('sha256').update(source).digest('hex');
  const hint = 'Mend the ranges that are named below, if there are any, then write the new checksum.';
  const { file } = recipe.value.source;
  const differs = (expected: string) => `Unexpected checksum \`${sha256}\` of \`${file}\`, expected \`${expected}\`: the file has changed`;
  return [
    ...(recipe.value.source.sha256 === sha256
      ? []
      : [problem('recipe-source', recipe.placeOf(['source', 'sha256']), differs(recipe.value.source.sha256), hint)]),
    ...(marks === undefined || marks.value.sha256 === sha256 ? [] : [problem('recipe-source', marks.placeOf(['sha256']), differs(marks.value.sha256), hint)]),
  ];
}

/** A chapter of the full-text edition. */
export interface ImportedChapter extends Imported {
  /** The licence that its text is under; absent where it is unknown. */
  licence?: string;
}

/**
 * Makes the chapter `slug` of a publication by `chapters/recipes/<slug>.yml` (and `<slug>.marks.yml`) from a folder of sources outside of it. Undefined where there
 * is an error.
 *
 * @throws MachineError where the machine does not let us read a file
 */
export async function importChapter(publication: Folder, slug: string, sources: Folder, read?: SourceReader): Promise<Checked<ImportedChapter | undefined>> {
  const path = `chapters/recipes/${slug}.yml`;
  const { value: files, problems } = await loadRecipe(publication, path);
  if (files === undefined) return { value: undefined, problems: problems.length > 0 ? problems : [noRecipe(slug, path)] };
  const { value, problems: found } = await importFrom(sources, files, read);
  if (value === undefined || hasErrors(found)) return { value: undefined, problems: found };
  const { licence } = files.recipe.value;
  return { value: { ...value, ...(licence === undefined ? {} : { licence }) }, problems: found };
}

const noRecipe = (slug: string, path: string): Problem =>
  problem('recipe-missing', { path }, `Unexpected chapter \`${slug}\` without a recipe, expected a file \`${path}\``, 'Write the recipe, or mend the slug.');

/** Imports the source of a recipe from a folder. */
export async function importFrom(folder: Folder, { recipe, marks }: RecipeFiles, readText?: SourceReader): Promise<Checked<Imported | undefined>> {
  const { file } = recipe.value.source;
  const read = await folder.read(file, MAX_SOURCE_BYTES);
  if (read.refusal === undefined) return importText({ source: read.bytes, recipe, ...(marks && { marks }), ...(readText && { read: readText }) });
  const place = recipe.placeOf(['source', 'file']);
  const [found, hint] = {
    ambiguous: ['second name that differs in upper and lower case only from', 'Rename one of the two, or take it away.'],
    missing: ['folder of sources without', 'Put the file there, or name the folder that has it.'],
    outside: ['link out of the folder of sources instead of', 'Put the file itself there.'],
    irregular: ['directory or device instead of', 'Put the file itself there.'],
    'too-large': [`more than ${MAX_SOURCE_BYTES} bytes in`, 'Save the text alone, without pictures.'],
  }[read.refusal] as [string, string];
  return { value: undefined, problems: [problem('recipe-source', place, `Unexpected ${found} \`${file}\`, expected the source of the recipe`, hint)] };
}
