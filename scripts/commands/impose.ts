import { resolve } from 'node:path';
import { type ImposedFile, imposeFile } from '../jobs/impose-file.ts';
import { ptToMm } from '../units/length.ts';
import { startOf } from './directories.ts';
import { type ImposeArguments, readImposeOptions } from './read-impose-options.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

/**
 * `zine impose`: from the pages of any PDF to sheets for a fold.
 * @returns the exit code
 * @throws what `imposeFile` throws
 */
export async function imposeCommand(
  file: string,
  { out, json, ...options }: ImposeArguments & { out: string; json?: boolean },
  streams: Streams,
): Promise<number> {
  const { stdout, stderr } = streams;
  const named = (name: string) => ({ name, path: resolve(startOf(streams), name) });
  const imposed = await imposeFile(named(file), named(out), readImposeOptions(options));
  if (json) {
    stdout.write(`${JSON.stringify(imposed, undefined, 2)}\n`);
  } else {
    reportProblems(imposed.problems, stderr);
    stdout.write(`${imposedLine(imposed, options)}\n${imposed.files.map((name) => `${name}\n`).join('')}`);
  }
  return 0;
}

/** `46 pages → 48 on 12 sheets, 2 blank before the back cover`. */
function imposedLine({ pages, padded, sheets, blanks, spine }: ImposedFile, options: Pick<ImposeArguments, 'cover' | 'coverApart'>): string {
  const empty = blanks === 0 ? 'none blank' : `${blanks} blank ${placeOfBlanks(options)}`;
  return `${plural(pages, 'page')} → ${padded} on ${plural(sheets, 'sheet')}, ${empty}${spine === undefined ? '' : coverWords(ptToMm(spine))}`;
}

/** Blanks fill the body: with the cover apart, `cover` keeps the last page of the body last. */
function placeOfBlanks({ cover, coverApart }: Pick<ImposeArguments, 'cover' | 'coverApart'>): string {
  if (coverApart) return cover ? 'before the last page of the body' : 'before the inside of the back cover';
  return cover ? 'before the back cover' : 'at the end';
}

const coverWords = (spine: number): string => `; one of the sheets is the cover${spine > 0 ? `, with a spine of ${spine.toFixed(1)} mm` : ''}`;

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
