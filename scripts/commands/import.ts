import { TextError, UsageError } from '../diagnostics/errors.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { importFiles } from '../jobs/import-files.ts';
import { proposeImport } from '../jobs/propose-import.ts';
import { withSourceReader } from '../jobs/source-reader/with-source-reader.ts';
import type { Account } from '../model/account.ts';
import type { Binding, FoldName } from '../model/sheet.ts';
import { accountTable } from './account-table.ts';
import { startOf } from './directories.ts';
import { handOn } from './guard-stream.ts';
import { omissionCounts } from './omission-lines.ts';
import { wholeNumber } from './options.ts';
import { proposalTable } from './proposal-table.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

export interface ImportArguments {
  recipe?: string[];
  into?: string;
  audit?: boolean;
  json?: boolean;
  /** Show the lines of a file as recipes count them. */
  lines?: boolean;
  /** Of the booklet that a text without a recipe was copied from. */
  fold?: FoldName;
  binding?: Binding;
  pages?: string;
  breaks?: string;
}

/**
 * `zine import`: sources to chapters by their recipes, or the account of their words (`--audit`). Without a recipe it proposes one.
 * @returns the exit code
 * @throws UsageError · TextError where a recipe does not fit its source: nothing is written
 */
export async function importSources(files: readonly string[], options: ImportArguments, streams: Streams): Promise<number> {
  const { stdout, stderr } = streams;
  const { recipe = [], into, audit = false, json = false } = options;
  if (recipe.length === 0) return propose(files, options, streams);
  const ofBooklet = (['fold', 'binding', 'pages', 'breaks', 'lines'] as const).find((name) => options[name] !== undefined);
  if (ofBooklet !== undefined) throw new UsageError(`Unexpected \`--${ofBooklet}\` with \`--recipe\`, expected one of the two`);
  if (recipe.length > 1 && into === undefined && !audit && !json)
    throw new UsageError('Unexpected several recipes without `--into`, expected a folder for the chapters');
  const { value, problems } = await withSourceReader(streams.signal, (read) =>
    importFiles({ files, recipes: recipe, start: startOf(streams), read, ...(into === undefined ? {} : { into }) }),
  );
  const failed = hasErrors(problems);
  if (json) {
    const imports = value.map(({ markdown, path, ...each }) => ({ ...each, ...(failed ? {} : path === undefined ? { markdown } : { path }) }));
    stdout.write(`${JSON.stringify({ imports, problems }, undefined, 2)}\n`);
    return failed ? 1 : 0;
  }
  if (audit) stdout.write(value.map(({ account }) => accountTable(account)).join('\n'));
  if (failed) throw new TextError(problems);
  reportProblems(problems, stderr);
  if (into !== undefined) for (const { path, account } of value) stdout.write(`${path}: ${wordsOf(account)}\n`);
  else if (!audit) handOn(stdout, value.map(({ markdown }) => markdown).join(''));
  return 0;
}

const wordsOf = ({ used, corrected, words, omitted }: Account): string => {
  const without = omissionCounts(omitted);
  return `${used + corrected} of ${words} words${without === '' ? '' : `; left out by zine: ${without} (\`--audit\` lists them)`}`;
};

/** The recipe goes to stdout, so that it is kept under a name of the user's choice; what it rests on to stderr. */
async function propose(files: readonly string[], options: ImportArguments, streams: Streams): Promise<number> {
  const { into, audit, json, lines, fold, binding, pages, breaks } = options;
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new UsageError('Unexpected several files without `--recipe`, expected the recipe of each, or one file to propose a recipe for');
  if (into !== undefined || audit)
    throw new UsageError(`Unexpected \`${audit ? '--audit' : '--into'}\` without \`--recipe\`, expected both: a proposal has to be read first`);
  const booklet = {
    ...(fold && { fold }),
    ...(binding && { binding }),
    ...(pages !== undefined && { pages: wholeNumber(pages, '--pages') }),
    ...(breaks !== undefined && { breaks: breaks.split(',').map((line) => wholeNumber(line.trim(), '--breaks')) }),
  };
  const { value, problems } = await withSourceReader(streams.signal, (read) => proposeImport({ file, start: startOf(streams), read, ...booklet }));
  if (json) {
    const proposal = value === undefined ? undefined : { recipe: value.recipe, findings: value.findings, joins: value.joins, notes: value.notes };
    streams.stdout.write(`${JSON.stringify({ proposal, problems }, undefined, 2)}\n`);
    return hasErrors(problems) ? 1 : 0;
  }
  if (value === undefined || hasErrors(problems)) throw new TextError(problems);
  reportProblems(problems, streams.stderr);
  if (lines) {
    streams.stdout.write(numberedLines(value.lines));
    return 0;
  }
  streams.stderr.write(proposalTable(value));
  handOn(streams.stdout, value.recipe);
  return 0;
}

const numberedLines = (lines: readonly string[]): string => lines.map((line, i) => `${String(i + 1).padStart(String(lines.length).length)}  ${line}`.trimEnd()).join('\n').concat('\n'); // biome-ignore format: one line
