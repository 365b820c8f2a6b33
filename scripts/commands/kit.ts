import { basename, dirname, resolve } from 'node:path';
import { MachineError, TextError, UsageError } from '../diagnostics/errors.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { memoryFolder } from '../folder/memory-folder.ts';
import { readInput } from '../folder/read-input.ts';
import { type ImportedKit, importKit } from '../jobs/kit/import-kit.ts';
import { makeKit } from '../jobs/kit/make-kit.ts';
import { receiveText } from '../jobs/kit/receive-text.ts';
import { withSourceReader } from '../jobs/source-reader/with-source-reader.ts';
import type { Folder } from '../model/folder.ts';
import { buildPublication } from '../pipeline.ts';
import { directories, startOf } from './directories.ts';
import { writeAsIs } from './guard-stream.ts';
import { paintDiff } from './paint-diff.ts';
import { reportProblems } from './report-problems.ts';
import { showProgress } from './show-progress.ts';
import type { Streams } from './streams.ts';

/** In bytes: a kit with its preview, or a document with pictures. */
const MOST_BYTES = 200_000_000;

/**
 * `zine kit ru strike`: one chapter as a zip to send to whoever translates it.
 * @returns the exit code
 */
export async function kit(
  locale: string,
  chapter: string,
  { in: dir, out, preview = true, json }: { in?: string; out?: string; preview?: boolean; json?: boolean },
  streams: Streams,
): Promise<number> {
  const { publication } = directories(dir, undefined, streams);
  const booklet = preview ? await previewOf(publication, locale, streams) : undefined;
  const made = await makeKit(publication, locale, chapter, booklet);
  const target = resolve(startOf(streams), out ?? made.name);
  await diskFolder(dirname(target)).write([{ path: basename(target), content: made.bytes }]);
  const { bytes, ...rest } = made;
  streams.stdout.write(
    json
      ? `${JSON.stringify({ ...rest, path: out ?? made.name, bytes: bytes.length, preview: booklet !== undefined }, undefined, 2)}\n`
      : `${out ?? made.name}\n`,
  );
  return 0;
}

/** The booklet as it is in that language; a kit is sent without it where it cannot be built. */
async function previewOf(publication: Folder, locale: string, streams: Streams): Promise<Uint8Array | undefined> {
  const out = memoryFolder();
  const progress = showProgress(streams.stderr, streams.env);
  try {
    const { manifest } = await buildPublication(publication, {
      ...{ locales: [locale], editions: ['a5'], out, env: streams.env, signal: streams.signal },
      onProgress: progress.onProgress,
    });
    return (await out.read(manifest.artifacts[0]?.path ?? '', MOST_BYTES)).bytes;
  } catch (error) {
    if (!(error instanceof TextError || error instanceof MachineError)) throw error;
    progress.end();
    streams.stderr.write(`no preview.pdf: ${locale} cannot be built at present (\`zine check\` tells why)\n`);
    return undefined;
  } finally {
    progress.end();
  }
}

/**
 * `zine kit import FILE…`: takes translations back. All that are right are written; those that are not stay out, with their mistakes.
 * @returns the exit code
 */
export async function kitImport(
  files: readonly string[],
  { in: dir, as, json }: { in?: string; as?: string; json?: boolean },
  streams: Streams,
): Promise<number> {
  const { stdout, stderr, signal } = streams;
  if (as !== undefined && files.length > 1) throw new UsageError('Unexpected `--as` with several files, expected one');
  const { publication } = directories(dir, undefined, streams);
  const done: ImportedKit[] = [];
  const failed: TextError[] = [];
  await withSourceReader(signal, async (read) => {
    for (const file of files) {
      const bytes = await readInput(resolve(startOf(streams), file), MOST_BYTES);
      try {
        done.push(await importKit(publication, await receiveText(bytes, file, read), file, as));
      } catch (error) {
        if (!(error instanceof TextError)) throw error;
        failed.push(error);
      }
    }
  });
  const problems = [...failed.flatMap((each) => each.problems), ...done.flatMap((each) => each.problems)];
  if (json) stdout.write(`${JSON.stringify({ imported: done, problems }, undefined, 2)}\n`);
  else {
    for (const { diff } of done) writeAsIs(stdout, stdout.isTTY ? paintDiff(diff, stdout) : diff);
    reportProblems(problems, stderr);
    stderr.write(
      `${[...done.map(inWords), ...(failed.length > 0 ? [`${failed.length === 1 ? 'one text was' : `${failed.length} texts were`} not taken`] : [])].join('\n')}\n`,
    );
  }
  return failed.length > 0 ? 1 : 0;
}

function inWords({ locale, slug, path, pieces, behind }: ImportedKit): string {
  const rest = behind === 0 ? '' : `; the source of ${behind === 1 ? 'one' : behind} has changed since: zine diff ${locale}/${slug}`;
  return `${path}: ${pieces} pieces${rest}`;
}
