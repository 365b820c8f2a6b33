import { existsSync, readFileSync } from 'node:fs';
import { readMarks, readRecipe } from '../../scripts/config/load-recipe.ts';
import { type Imported, importText } from '../../scripts/jobs/import-text.ts';
import type { Checked } from '../../scripts/model/problem.ts';

export const FIXTURES = new URL('fixtures/', import.meta.url);
export const read = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

/** Imports a source by the text of a recipe, and of marks. */
export async function importBy(source: string | Uint8Array, recipe: string, marks?: string): Promise<Checked<Imported | undefined>> {
  const [read, beside] = [readRecipe(recipe, 'recipe.yml'), marks === undefined ? undefined : readMarks(marks, 'recipe.marks.yml')];
  const problems = [...read.problems, ...(beside?.problems ?? [])];
  if (read.value === undefined || problems.length > 0) return { value: undefined, problems };
  return importText({ source: Buffer.from(source), recipe: read.value, ...(beside?.value === undefined ? {} : { marks: beside.value }) });
}

/** Imports `source.txt` of a fixture by its `recipe.yml`. */
export function importFixture(name: string): Promise<Checked<Imported | undefined>> {
  const marks = `${name}/recipe.marks.yml`;
  return importBy(read(`${name}/source.txt`), read(`${name}/recipe.yml`), existsSync(new URL(marks, FIXTURES)) ? read(marks) : undefined);
}
