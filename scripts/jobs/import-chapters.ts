import { VFile } from 'vfile';
import { placeInConfig } from '../config/load-config.ts';
import { loadRecipe } from '../config/load-recipe.ts';
import type { Config } from '../config/schema.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { SourceReader } from './source-reader/with-source-reader.ts';

/** Chapters that come from source texts by their recipes. */
export interface ImportedChapters {
  /** By slug. */
  files: ReadonlyMap<string, VFile>;
  /** Slugs that stand in a file of their own, as chapters do otherwise. */
  written: string[];
  /** Whether one of the texts is under no licence that we know of, and nobody has said that it may be published. */
  restricted: boolean;
}

export const NOTHING_IMPORTED: Omit<ImportedChapters, 'written'> = { files: new Map(), restricted: false };

const RECIPES = 'chapters/recipes';

/**
 * Imports every chapter that has a recipe from the folder of sources; all mistakes in one report.
 * @throws MachineError where the machine does not let us read a file
 */
export async function importChapters(folder: Folder, config: Config, locale: string, sources: Folder): Promise<Checked<ImportedChapters>> {
  const { withSourceReader } = await import('./source-reader/with-source-reader.ts');
  return withSourceReader(undefined, (read) => importAll(folder, config, locale, { sources, read }));
}

async function importAll(
  folder: Folder,
  config: Config,
  locale: string,
  { sources, read }: { sources: Folder; read: SourceReader },
): Promise<Checked<ImportedChapters>> {
  // Readers of all formats are loaded with it, which a publication of its own chapters has no use for.
  const { importChapter } = await import('./import-text.ts');
  const recipes = (await folder.list(RECIPES)).names ?? [];
  const texts = (await folder.list(`chapters/${locale}`)).names ?? [];
  const files = new Map<string, VFile>();
  const written: string[] = [];
  const problems: Problem[] = [];
  let restricted = false;
  for (const [index, slug] of config.chapters.entries()) {
    if (!recipes.includes(`${slug}.yml`)) {
      if (texts.includes(`${slug}.md`)) written.push(slug);
      else problems.push(await missing(folder, index, slug, locale));
      continue;
    }
    const { value, problems: found } = await importChapter(folder, slug, sources, read);
    problems.push(...found);
    if (value === undefined) continue;
    files.set(slug, new VFile({ path: `${RECIPES}/${slug}.yml`, value: value.markdown }));
    restricted ||= value.licence === undefined;
  }
  return { value: { files, written, restricted: restricted && config['full-text']?.permission !== true }, problems };
}

/**
 * What can be said of the recipes and marks of these chapters without the sources: that they are read. Ranges and hashes are not looked at.
 * @throws MachineError where the machine does not let us read a file
 */
export async function checkRecipes(folder: Folder, chapters: readonly string[]): Promise<Problem[]> {
  const recipes = (await folder.list(RECIPES)).names ?? [];
  const paths = chapters.map((slug) => `${slug}.yml`).filter((name) => recipes.includes(name));
  const loaded = await Promise.all(paths.map((name) => loadRecipe(folder, `${RECIPES}/${name}`)));
  return loaded.flatMap(({ problems }) => problems);
}

async function missing(folder: Folder, index: number, slug: string, locale: string): Promise<Problem> {
  const place = await placeInConfig(folder, ['full-text', 'chapters', index]);
  const message = `Unexpected chapter \`${slug}\`, expected a recipe \`${RECIPES}/${slug}.yml\` or a file \`chapters/${locale}/${slug}.md\``;
  return problem('recipe-missing', place, message, 'Write one of the two, or take the slug out of `full-text`.');
}
