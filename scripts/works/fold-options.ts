import { UsageError } from '../diagnostics/errors.ts';

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
 * `1-48`.
 * @throws UsageError for anything else
 */
export function readSides(text: string): { from: number; to: number } {
  const [, from, to] = /^([1-9]\d{0,5})-([1-9]\d{0,5})$/.exec(text) ?? [];
  if (from === undefined) throw new UsageError(`Unexpected \`--sides ${text}\`, expected the first and the last such as \`1-48\``);
  return { from: Number(from), to: Number(to) };
}
