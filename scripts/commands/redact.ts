import { resolve } from 'node:path';
import { TextError } from '../diagnostics/errors.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { readInput } from '../folder/read-input.ts';
import { MAX_TEXT_BYTES } from '../folder/read-text.ts';
import { readNames } from '../jobs/redact/read-names.ts';
import { type Redacted, redactPublication } from '../jobs/redact/redact-publication.ts';
import { directories, startOf } from './directories.ts';
import { reportProblems } from './report-problems.ts';
import { showProgress } from './show-progress.ts';
import type { Streams } from './streams.ts';
import { summaryTable } from './summary-table.ts';

export interface RedactArguments {
  names: string;
  out: string;
  locale?: string[];
  edition?: string[];
  json?: boolean;
}

/**
 * `zine redact`: builds a publication without the names of a list, and proves it.
 * @returns the exit code
 * @throws TextError where the list cannot be used, or a name is left · what the pipeline throws
 */
export async function redact(dir: string | undefined, { names, out, locale, edition, json }: RedactArguments, streams: Streams): Promise<number> {
  const { stdout, stderr, env, signal } = streams;
  const where = directories(dir, out, streams);
  const list = new TextDecoder().decode(await readInput(resolve(startOf(streams), names), MAX_TEXT_BYTES));
  const { value, problems } = readNames(list, names);
  if (hasErrors(problems)) throw new TextError(problems);
  const progress = showProgress(stderr, env);
  try {
    const chosen = { ...(locale ? { locales: locale } : {}), ...(edition ? { editions: edition } : {}) };
    const redacted = await redactPublication(where.publication, value, { ...chosen, out: where.out, env, signal, onProgress: progress.onProgress });
    progress.end();
    const all = [...problems, ...redacted.problems, ...redacted.built.problems];
    if (json) stdout.write(`${JSON.stringify({ ...redacted, problems: all }, undefined, 2)}\n`);
    else {
      reportProblems(all, stderr);
      stdout.write(`${asText(redacted)}\n`);
    }
    return redacted.built.failed.length > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}

function asText({ built, counts, images }: Redacted): string {
  const width = Math.max(...counts.map(({ name }) => name.length));
  return [
    summaryTable(built.summaries, undefined),
    '',
    ...counts.map(({ name, replacement, count }) => `${name.padEnd(width)}  → ${replacement}, ${count} ×`),
    `None of ${counted(counts.length, 'name')} is in ${counted(built.manifest.artifacts.length, 'file')}, in what is packed in them, or in their names.`,
    ...(images.length > 0 ? [`Not looked at: who can be seen or read of on ${counted(images.length, 'image')} (${images.join(', ')}).`] : []),
  ].join('\n');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
