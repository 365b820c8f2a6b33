import type { z } from 'zod';
import { readText } from '../folder/read-text.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Place } from '../model/problem.ts';
import { type Marks, marksSchema, type Recipe, recipeSchema } from './recipe-schema.ts';
import { validateYamlWithPlaces } from './validate-yaml.ts';

/** What was read from a YAML file, and where each of its values stands. */
export interface Located<T> {
  value: T;
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/** `shown`: how messages name the file. */
export const readRecipe = (text: string, shown: string): Checked<Located<Recipe> | undefined> => read(recipeSchema, text, shown);
export const readMarks = (text: string, shown: string): Checked<Located<Marks> | undefined> => read(marksSchema, text, shown);

function read<S extends z.ZodType>(schema: S, text: string, path: string): Checked<Located<z.output<S>> | undefined> {
  const { value, problems, placeOf } = validateYamlWithPlaces(schema, text, { path });
  return { value: value === undefined ? undefined : { value, placeOf }, problems };
}

/** A recipe and the marks beside it. */
export interface RecipeFiles {
  recipe: Located<Recipe>;
  marks?: Located<Marks>;
}

/**
 * Reads `<path>` and, where there is one, the file of marks beside it: `<slug>.marks.yml`. Undefined where the recipe is missing (without a problem) or one of
 * the two cannot be used.
 *
 * @param path of the recipe, in the folder
 * @param shown how messages name the recipe
 * @throws MachineError where the machine does not let us read a file
 */
export async function loadRecipe(folder: Folder, path: string, shown: string = path): Promise<Checked<RecipeFiles | undefined>> {
  const files = [
    { path, shown },
    { path: marksPath(path), shown: marksPath(shown) },
  ];
  const [recipeText, marksText] = await Promise.all(files.map((file) => readText(folder, file.path, file.shown)));
  const problems = [recipeText, marksText].flatMap((text) => text?.problems ?? []);
  if (recipeText?.value === undefined) return { value: undefined, problems };
  const recipe = readRecipe(recipeText.value, shown);
  const marks = marksText?.value === undefined ? undefined : readMarks(marksText.value, marksPath(shown));
  problems.push(...recipe.problems, ...(marks?.problems ?? []));
  if (recipe.value === undefined || problems.length > 0) return { value: undefined, problems };
  return { value: { recipe: recipe.value, ...(marks?.value === undefined ? {} : { marks: marks.value }) }, problems };
}

const marksPath = (path: string): string => path.replace(/(?:\.ya?ml)?$/, '.marks.yml');
