import { readFile, rm } from 'node:fs/promises';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { type Contender, commandOf, isPeer, pdfOf, TITLES } from './contenders.ts';
import { measureCommand } from './measure/measure-command.ts';
import type { PreparedText } from './prepare-text.ts';

/** Of several runs. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export interface Result {
  contender: Contender;
  runs: number;
  /** Absent where it failed. */
  seconds?: Spread;
  /** Peak of all its processes, and of the first of them alone; bytes. */
  treeBytes?: Spread;
  ownBytes?: Spread;
  /** Pages and size of what it made. */
  pages?: number;
  bytes?: number;
  /** Its last line, or what ended it. */
  failure?: string;
}

export interface RunOptions {
  contenders: readonly Contender[];
  runsOf(contender: Contender): number;
  limit: number;
  signal: AbortSignal;
  onProgress(text: string): void;
}

/** Measures every contender on one text. They take turns, so that whatever else the machine does meets all of them alike. */
export async function runContenders(text: PreparedText, { contenders, runsOf, limit, signal, onProgress }: RunOptions): Promise<Result[]> {
  const measured = new Map(contenders.map((contender) => [contender, [] as Measured[]]));
  const rounds = Math.max(...contenders.map(runsOf));
  for (let round = 1; round <= rounds; round++) {
    for (const [contender, runs] of measured) {
      if (round > runsOf(contender) || runs.some(({ failure }) => failure !== undefined)) continue;
      signal.throwIfAborted();
      onProgress(`${text.pages} pages: ${TITLES[contender]}, run ${round} of ${runsOf(contender)}`);
      runs.push(await runOnce(contender, text, limit, signal));
    }
  }
  signal.throwIfAborted();
  return Array.from(measured, ([contender, runs]) => resultOf(contender, runs));
}

type Measured = Awaited<ReturnType<typeof runOnce>>;

async function runOnce(contender: Contender, text: PreparedText, limit: number, signal: AbortSignal) {
  const path = pdfOf(contender, text);
  await rm(path, { force: true });
  const measurement = await measureCommand(commandOf(contender, text, limit), { limit, signal });
  if (measurement.failure !== undefined) return measurement;
  try {
    const bytes = await readFile(path);
    const pages = (await openPdf(bytes)).getPageCount();
    // A bare print of something else would be no measure of anything.
    // Two pages on a side of a booklet.
    const expected = contender === 'impose' ? text.pages / 2 : text.pages;
    if (!isPeer(contender) && pages !== expected) return { ...measurement, failure: `wrote ${pages} pages, expected ${expected}` };
    return { ...measurement, bytes: bytes.length, pages };
  } catch (error) {
    return { ...measurement, failure: `no readable PDF: ${error instanceof Error ? error.message : error}` };
  }
}

function resultOf(contender: Contender, runs: readonly Measured[]): Result {
  const failure = runs.find((run) => run.failure !== undefined)?.failure;
  if (failure !== undefined) return { contender, runs: runs.length, failure };
  const last = runs.at(-1);
  return {
    contender,
    runs: runs.length,
    seconds: spreadOf(runs.map(({ seconds }) => seconds)),
    treeBytes: spreadOf(runs.map(({ treeBytes }) => treeBytes)),
    ownBytes: spreadOf(runs.map(({ ownBytes }) => ownBytes)),
    ...(last !== undefined && 'pages' in last ? { pages: last.pages, bytes: last.bytes } : {}),
  };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2, min: at(0), max: at(sorted.length - 1) };
}
