import type { Layer, Pile } from './paper.ts';

/** Sheets glued end to end, in the order given from the left, to one strip. @throws RangeError for sheets of several rows */
export function glueStrip(sheets: readonly Layer[]): Pile {
  if (sheets.some((sheet) => sheet.length !== 1)) throw new RangeError('Unexpected rows, expected strips of one row to glue end to end');
  return { layers: [[sheets.flatMap(([row = []]) => row)]], isShut: false };
}
