import { resolve } from 'node:path';
import { UsageError } from '../diagnostics/errors.ts';
import { countProblems } from '../diagnostics/format-problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { buildPublication } from '../pipeline.ts';
import { directories, isZip, startOf } from './directories.ts';
import { reportProblems } from './report-problems.ts';
import { showProgress } from './show-progress.ts';
import type { Streams } from './streams.ts';
import { designLine, summaryTable } from './summary-table.ts';

export interface BuildArguments {
  locale?: string[];
  edition?: string[];
  out?: string;
  sources?: string;
  json?: boolean;
}

/**
 * `zine build`: makes the PDFs and says what a printer needs to know.
 * @returns the exit code
 * @throws what the pipeline throws
 */
export async function build(dir: string | undefined, options: BuildArguments, streams: Streams): Promise<number> {
  const { stdout, stderr, env, signal } = streams;
  if (isZip(dir) && options.out === undefined) throw new UsageError(`Unexpected \`${dir}\` without \`--out\`, expected the folder where the PDFs go`);
  const where = directories(dir, options.out, streams);
  const progress = showProgress(stderr, env);
  const chosen = {
    ...(options.locale ? { locales: options.locale } : {}),
    ...(options.edition ? { editions: options.edition } : {}),
    ...(options.sources !== undefined ? { sources: diskFolder(resolve(startOf(streams), options.sources)) } : {}),
  };
  try {
    const { problems, manifest, summaries, failed, unprotected } = await buildPublication(where.publication, {
      ...chosen,
      out: where.out,
      env,
      signal,
      onProgress: progress.onProgress,
    });
    progress.end();
    if (unprotected !== undefined) stderr.write(`zine: warning: the browser had no sandbox: ${unprotected}\n`);
    if (options.json) {
      stdout.write(`${JSON.stringify({ manifest, summaries, problems, failed }, undefined, 2)}\n`);
    } else {
      reportProblems(problems, stderr);
      stdout.write(`${summaryTable(summaries, stdout.isTTY ? designLine : undefined)}\n`);
      if (failed.length > 0) stderr.write(`zine: ${countProblems(problems)}; not built: ${failed.join(', ')}. Everything else was written.\n`);
    }
    return failed.length > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}
