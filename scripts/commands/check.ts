import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../diagnostics/errors.ts';
import { countProblems } from '../diagnostics/format-problem.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { problemsPage } from '../jobs/problems-page.ts';
import type { Folder } from '../model/folder.ts';
import type { Problem } from '../model/problem.ts';
import { checkPublication } from '../pipeline.ts';
import { directories, startOf } from './directories.ts';
import type { FixArguments } from './fix.ts';
import { handOn } from './guard-stream.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

export interface CheckArguments extends FixArguments {
  fix?: boolean;
  /** A file, or `-` for stdout. */
  html?: string;
}

/**
 * `zine check`: everything that can be found without a browser, on stdout.
 * @returns the exit code
 * @throws what the pipeline throws, but for mistakes in publication.yml, which are a result like others
 */
export async function check(dir: string | undefined, options: CheckArguments, streams: Streams): Promise<number> {
  if (options.fix) return (await import('./fix.ts')).fix(dir, options, streams);
  if (options.yes) throw new UsageError('Unexpected `--yes` without `--fix`, expected both: nothing is written without it');
  const { stdout, signal } = streams;
  if (options.html !== undefined && options.json) throw new UsageError('Unexpected `--html` with `--json`, expected one of them');
  const { publication } = directories(dir, undefined, streams);
  const { problems, code } = await find(publication, {
    signal,
    ...(options.sources !== undefined ? { sources: diskFolder(resolve(startOf(streams), options.sources)) } : {}),
  });
  if (options.html !== undefined) {
    await writePage(await problemsPage(publication, problems), options.html, streams);
    if (options.html !== '-') stdout.write(`${countProblems(problems)}: ${options.html}\n`);
  } else if (options.json) {
    stdout.write(`${JSON.stringify({ problems }, undefined, 2)}\n`);
  } else {
    reportProblems(problems, stdout);
    stdout.write(`${countProblems(problems)}\n`);
  }
  return code;
}

async function writePage(page: string, file: string, streams: Streams): Promise<void> {
  if (file === '-') return void handOn(streams.stdout, page);
  const target = resolve(startOf(streams), file);
  await diskFolder(dirname(target)).write([{ path: basename(target), content: page }]);
}

async function find(publication: Folder, options: { signal: AbortSignal; sources?: Folder }): Promise<{ problems: Problem[]; code: number }> {
  try {
    const problems = await checkPublication(publication, options);
    return { problems, code: hasErrors(problems) ? 1 : 0 };
  } catch (error) {
    if (error instanceof UsageError && error.problems.length > 0) return { problems: error.problems, code: 2 };
    throw error;
  }
}
