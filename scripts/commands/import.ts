import { TextError, UsageError } from '../diagnostics/errors.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { importFiles } from '../works/import-files.ts';
import { accountTable } from './account-table.ts';
import { startOf } from './directories.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

export interface ImportArguments {
  recipe?: string[];
  into?: string;
  audit?: boolean;
  json?: boolean;
}

/**
 * `zine import`: sources to chapters by their recipes, or the account of their words (`--audit`).
 * @returns the exit code
 * @throws UsageError · TextError where a recipe does not fit its source: nothing is written
 */
export async function importSources(files: readonly string[], options: ImportArguments, streams: Streams): Promise<number> {
  const { stdout, stderr } = streams;
  const { recipe = [], into, audit = false, json = false } = options;
  if (recipe.length === 0) throw new UsageError('Unexpected import without `--recipe`, expected the recipe of each file');
  if (recipe.length > 1 && into === undefined && !audit && !json)
    throw new UsageError('Unexpected several recipes without `--into`, expected a folder for the chapters');
  const { value, problems } = await importFiles({ files, recipes: recipe, start: startOf(streams), ...(into === undefined ? {} : { into }) });
  const failed = hasErrors(problems);
  if (json) {
    const imports = value.map(({ markdown, path, ...each }) => ({ ...each, ...(failed ? {} : path === undefined ? { markdown } : { path }) }));
    stdout.write(`${JSON.stringify({ imports, problems }, undefined, 2)}\n`);
    return failed ? 1 : 0;
  }
  if (audit) stdout.write(value.map(({ account }) => accountTable(account)).join('\n'));
  if (failed) throw new TextError(problems);
  reportProblems(problems, stderr);
  if (into !== undefined) for (const { path, account } of value) stdout.write(`${path}: ${account.used + account.corrected} of ${account.words} words\n`);
  else if (!audit) stdout.write(value.map(({ markdown }) => markdown).join(''));
  return 0;
}
