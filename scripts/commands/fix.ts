import { UsageError } from '../diagnostics/errors.ts';
import { countProblems } from '../diagnostics/format-problem.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import type { MendedFile } from '../jobs/mend-texts.ts';
import { unifiedDiff } from '../jobs/unified-diff.ts';
import { writeMended } from '../jobs/write-mended.ts';
import { checkPublication, mendPublication } from '../pipeline.ts';
import { ask } from './ask.ts';
import { directories } from './directories.ts';
import { writeAsIs } from './guard-stream.ts';
import { paintDiff } from './paint-diff.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

export interface FixArguments {
  yes?: boolean;
  json?: boolean;
  sources?: string;
}

/**
 * `zine check --fix`: the difference on stdout, all else on stderr. Writes if somebody says yes, on the terminal or with `--yes`; otherwise nothing.
 * @returns the exit code of what is in the files afterwards
 * @throws UsageError where publication.yml cannot be used · MachineError where a file cannot be written
 */
export async function fix(dir: string | undefined, options: FixArguments, streams: Streams): Promise<number> {
  if (options.sources !== undefined) throw new UsageError('Unexpected `--fix` with `--sources`, expected one of the two: imported chapters are not mended');
  const { stdout, stderr, signal } = streams;
  const publication = directories(dir, undefined, streams).publication;
  const { files, remarks } = await mendPublication(publication);
  signal.throwIfAborted();
  const diff = files.map(({ path, before, after }) => unifiedDiff(path, before, after)).join('');
  if (!options.json) {
    writeAsIs(stdout, stdout.isTTY ? paintDiff(diff, stdout) : diff);
    reportProblems(remarks, stderr);
  }
  const isWritten = files.length > 0 && (options.yes || (await isAgreed(files, options, streams)));
  const kept = isWritten ? await writeMended(publication, files) : [];
  const drafts = new Map(files.map(({ path, after }) => [path, after]));
  const left = await checkPublication(publication, { signal, drafts });
  if (options.json) {
    stdout.write(`${JSON.stringify({ diff, files: files.map(({ path }) => path), written: isWritten, kept, remarks, problems: left }, undefined, 2)}\n`);
  } else {
    reportProblems(left, stderr);
    stderr.write(`${summary(files, kept, countProblems(left))}\n`);
  }
  const inFiles = isWritten || files.length === 0 ? left : await checkPublication(publication, { signal });
  return hasErrors(inFiles) ? 1 : 0;
}

async function isAgreed(files: readonly MendedFile[], { json }: FixArguments, streams: Streams): Promise<boolean> {
  const { stdin, stdout } = streams;
  if (json || !stdin?.isTTY || !stdout.isTTY) return false;
  const kept = files.length === 1 ? 'The old one is kept beside it' : 'The old ones are kept beside them';
  return ask(`Write this to ${count(files)}? ${kept}, as \`….md.orig\`. [y/N] `, stdin, streams);
}

function summary(files: readonly MendedFile[], kept: readonly string[], left: string): string {
  if (files.length === 0) return `nothing to mend; ${left}`;
  if (kept.length === 0) return `nothing was written; with \`--yes\`, ${count(files)} would be mended, and then: ${left}`;
  const [first = ''] = kept;
  return `mended ${count(files)}; the old ${kept.length > 1 ? `ones are kept (${first}, …)` : `one is kept (${first})`}. Left: ${left}`;
}

const count = (files: readonly MendedFile[]): string => `${files.length} file${files.length === 1 ? '' : 's'}`;
