import { UsageError } from '../diagnostics/errors.ts';
import type { FoldName } from '../model/sheet.ts';

/**
 * `16`, or `12-32`.
 * @throws UsageError for anything else
 */
export function readSignature(text: string): number | { from: number; to: number } {
  const [, from, to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text) ?? [];
  if (from === undefined) throw new UsageError(`Unexpected \`--signature ${text}\`, expected a number of pages such as \`16\`, or a range such as \`12-32\``);
  return to === undefined ? Number(from) : { from: Number(from), to: Number(to) };
}

/**
 * `4x2`.
 * @throws UsageError for anything else
 */
export function readGrid(text: string): { columns: number; rows: number } {
  const [, columns, rows] = /^(\d{1,3})x(\d{1,3})$/.exec(text) ?? [];
  if (columns === undefined) throw new UsageError(`Unexpected \`--grid ${text}\`, expected columns and rows such as \`4x2\``);
  return { columns: Number(columns), rows: Number(rows) };
}

/**
 * What a grid means for a fold: pages on a side, or how often the same page stands there.
 * @throws UsageError for a grid that cannot be read, or that `repeat` cannot have
 */
export function readCells(fold: FoldName, text: string): { grid: { columns: number; rows: number } } | { copies: 2 | 4 | 8 } {
  const grid = readGrid(text);
  return fold === 'repeat' ? { copies: readRepeats(grid) } : { grid };
}

function readRepeats({ columns, rows }: { columns: number; rows: number }): 2 | 4 | 8 {
  if (columns === 2 && rows === 1) return 2;
  if (columns === 2 && rows === 2) return 4;
  if (columns === 2 && rows === 4) return 8;
  throw new UsageError(`Unexpected \`--grid ${columns}x${rows}\` for the fold \`repeat\`, expected \`2x1\`, \`2x2\` or \`2x4\``);
}

/**
 * `1-48`.
 * @throws UsageError for anything else
 */
export function readSides(text: string): { from: number; to: number } {
  const [, from, to] = /^([1-9]\d{0,5})-([1-9]\d{0,5})$/.exec(text) ?? [];
  if (from === undefined) throw new UsageError(`Unexpected \`--sides ${text}\`, expected the first and the last such as \`1-48\``);
  return { from: Number(from), to: Number(to) };
}
