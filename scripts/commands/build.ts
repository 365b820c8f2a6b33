import { resolve } from 'node:path';
import { UsageError } from '../diagnostics/errors.ts';
import { countProblems } from '../diagnostics/format-problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { buildOnce } from '../jobs/former-build/build-once.ts';
import type { BuildOptions, BuildResult, LocaleStore } from '../model/build.ts';
import type { Folder } from '../model/folder.ts';
import { directories, isZip, startOf } from './directories.ts';
import { readEndpoints, readShard } from './read-shard.ts';
import { reportProblems } from './report-problems.ts';
import { showProgress } from './show-progress.ts';
import { spreadShower } from './show-spread.ts';
import type { Streams } from './streams.ts';
import { designLine, summaryTable } from './summary-table.ts';

export interface BuildArguments {
  locale?: string[];
  edition?: string[];
  out?: string;
  sources?: string;
  /** Builds even where nothing has changed. */
  shard?: string;
  connect?: string[];
  force?: boolean;
  /** False: no picture of the first spread. */
  picture?: boolean;
  json?: boolean;
}

/**
 * `zine build`: makes the PDFs and says what a printer needs to know.
 * @returns the exit code
 * @throws what the pipeline throws
 */
export async function build(dir: string | undefined, options: BuildArguments, streams: Streams): Promise<number> {
  const { stdout, stderr, env, signal } = streams;
  const chosen = readOptions(dir, options, streams);
  const where = directories(dir, options.out, streams);
  const progress = showProgress(stderr, env);
  const spread = spreadShower(stdout, env, options.picture !== false && !options.json);
  try {
    const run = async (publication: Folder, kept?: LocaleStore): Promise<BuildResult> => {
      // What is not built needs nothing of it.
      const { buildPublication } = await import('../pipeline.ts');
      return buildPublication(publication, {
        ...chosen,
        out: where.out,
        env,
        signal,
        onProgress: progress.onProgress,
        ...(kept && { kept }),
        ...(spread.onSpread && { onSpread: spread.onSpread }),
      });
    };
    const once = { out: where.out, env, versions: process.versions, asked: [options.locale, options.edition, options.shard], force: options.force ?? false };
    // What a browser elsewhere is, only it knows.
    const result =
      options.sources === undefined && options.connect === undefined ? await buildOnce(where.publication, once, run) : await run(where.publication);
    const { problems, manifest, summaries, failed, unprotected, lost = [], taken = [], isUnchanged = false } = result;
    progress.end();
    if (unprotected !== undefined) stderr.write(`zine: warning: the browser had no sandbox: ${unprotected}\n`);
    if (lost.length > 0) stderr.write(`zine: warning: lost ${lost.join(', ')}; the others did the work\n`);
    if (options.json) {
      stdout.write(`${JSON.stringify({ manifest, summaries, problems, failed, unchanged: isUnchanged }, undefined, 2)}\n`);
    } else {
      reportProblems(problems, stderr);
      stdout.write(`${summaryTable(summaries, stdout.isTTY ? designLine : undefined)}\n`);
      await spread.show();
      if (isUnchanged) stdout.write('Nothing has changed since it was built: every file is as it was made. `--force` builds it anew.\n');
      else if (taken.length > 0)
        stdout.write(`${taken.join(', ')}: as built before, for nothing that is printed there has changed. \`--force\` builds all anew.\n`);
      if (failed.length > 0) stderr.write(`zine: ${countProblems(problems)}; not built: ${failed.join(', ')}. Everything else was written.\n`);
    }
    return failed.length > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}

/**
 * What is asked for, as the pipeline takes it.
 * @throws UsageError
 */
function readOptions(
  dir: string | undefined,
  options: BuildArguments,
  streams: Streams,
): Pick<BuildOptions, 'locales' | 'editions' | 'shard' | 'connect' | 'sources'> {
  if (isZip(dir) && options.out === undefined) throw new UsageError(`Unexpected \`${dir}\` without \`--out\`, expected the folder where the PDFs go`);
  if (options.shard !== undefined && options.sources !== undefined) throw new UsageError('Unexpected `--shard` with `--sources`, expected one of the two');
  if (options.shard !== undefined && options.out === undefined)
    throw new UsageError('Unexpected `--shard` without `--out`, expected a folder for this share alone; `zine merge` puts them together');
  return {
    ...(options.locale ? { locales: options.locale } : {}),
    ...(options.edition ? { editions: options.edition } : {}),
    ...(options.shard === undefined ? {} : { shard: readShard(options.shard) }),
    ...(options.connect === undefined ? {} : { connect: readEndpoints(options.connect) }),
    ...(options.sources !== undefined ? { sources: diskFolder(resolve(startOf(streams), options.sources)) } : {}),
  };
}
