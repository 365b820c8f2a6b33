import { basename, dirname, resolve } from 'node:path';
import { TextError } from '../diagnostics/errors.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { readInput } from '../folder/read-input.ts';
import { exportPo } from '../jobs/po/export-po.ts';
import { type ImportedPart, type ImportedPo, importPo } from '../jobs/po/import-po.ts';
import { directories, startOf } from './directories.ts';
import { writeAsIs } from './guard-stream.ts';
import { paintDiff } from './paint-diff.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

/**
 * `zine po export ru strike`: what is to be translated as a PO file for Weblate, Poedit and their like.
 * @returns the exit code
 */
export async function poExport(
  locale: string,
  chapters: readonly string[],
  { in: dir, out, json }: { in?: string; out?: string; json?: boolean },
  streams: Streams,
): Promise<number> {
  const { publication } = directories(dir, undefined, streams);
  const { text, ...made } = await exportPo(publication, locale, chapters);
  const path = out ?? `${locale}.po`;
  const target = resolve(startOf(streams), path);
  await diskFolder(dirname(target)).write([{ path: basename(target), content: text }]);
  const rest = [...(made.open > 0 ? [`${made.open} not translated`] : []), ...(made.fuzzy > 0 ? [`${made.fuzzy} of a source that has changed`] : [])];
  streams.stdout.write(json ? `${JSON.stringify({ ...made, path }, undefined, 2)}\n` : `${path}: ${[`${made.entries} entries`, ...rest].join(', ')}\n`);
  return 0;
}

/** In bytes; a publication of 1,000 pages has 4 MB in two languages. */
const MOST_BYTES = 64_000_000;

/**
 * `zine po import FILE…`: takes translations back. Chapters that are right are written; those that are not stay as they are, with their mistakes told.
 * @returns the exit code
 */
export async function poImport(files: readonly string[], { in: dir, json }: { in?: string; json?: boolean }, streams: Streams): Promise<number> {
  const { stdout, stderr } = streams;
  const { publication } = directories(dir, undefined, streams);
  const done: ImportedPo[] = [];
  const failed: TextError[] = [];
  for (const file of files) {
    const bytes = await readInput(resolve(startOf(streams), file), MOST_BYTES);
    try {
      done.push(await importPo(publication, bytes, file));
    } catch (error) {
      if (!(error instanceof TextError)) throw error;
      failed.push(error);
    }
  }
  const problems = [...failed.flatMap((each) => each.problems), ...done.flatMap((each) => each.problems)];
  if (json) stdout.write(`${JSON.stringify({ imported: done.map(({ locale, parts }) => ({ locale, parts })), problems }, undefined, 2)}\n`);
  else {
    const parts = done.flatMap((each) => each.parts);
    for (const { diff } of parts) writeAsIs(stdout, stdout.isTTY ? paintDiff(diff, stdout) : diff);
    reportProblems(problems, stderr);
    stderr.write(`${parts.map(inWords).join('\n')}\n`);
  }
  return hasErrors(problems) ? 1 : 0;
}

function inWords({ name, state, diff, taken, open, fuzzy }: ImportedPart): string {
  const rest = [...(open > 0 ? [`${open} not translated`] : []), ...(fuzzy > 0 ? [`${fuzzy} marked as fuzzy`] : [])];
  const counts = [`${taken} of ${taken + open + fuzzy} entries`, ...rest].join(', ');
  if (state === 'refused') return `${name}: not taken, its mistakes are told above`;
  if (state === 'waits') return `${name}: ${rest.join(', ')}; a chapter is printed once it is whole`;
  return `${name}: ${counts}${diff === '' ? '; nothing has changed' : ''}`;
}
