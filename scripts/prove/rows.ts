import type { ExpectedNote, ExpectedTable, ExpectedText } from './expected.ts';
import type { Stretch } from './stretch.ts';

type Row = ExpectedTable['rows'][number];

/** The row of a table in which a place is; the innermost. */
export function rowOf({ tables }: Pick<ExpectedText, 'tables'>, { isNote, from: at }: Pick<Stretch, 'isNote' | 'from'>): Row | undefined {
  const table = tables.findLast((each) => each.isNote === isNote && each.from <= at && at <= each.to);
  return table?.rows.findLast(({ from, to }) => from <= at && at <= to);
}

/** The cell of a table that calls a note: its row, and where it begins. */
export function cellOf(expected: Pick<ExpectedText, 'tables'>, { call }: ExpectedNote): { row: Row; cell: number } | undefined {
  const at = call - 1;
  const row = rowOf(expected, { isNote: false, from: at });
  const cell = row?.cells.findLast((each) => each <= at);
  return row && cell !== undefined ? { row, cell } : undefined;
}

/**
 * Where the reading may go back to a former page, with the place where the row begins, before which it may not: a row that is parted over pages has the
 * beginnings of all its cells on the first, and there the notes that they call.
 */
export function cellStarts(expected: Pick<ExpectedText, 'tables' | 'calls'>, isNote: boolean): Map<number, Pick<Stretch, 'isNote' | 'from'>> {
  const rows = expected.tables.filter((table) => table.isNote === isNote).flatMap((table) => table.rows);
  const starts = new Map(rows.flatMap(({ from, cells }) => cells.slice(1).map((cell) => [cell, { isNote, from }] as const)));
  if (!isNote) return starts;
  let before: number | undefined;
  for (const call of expected.calls) {
    const place = cellOf(expected, call);
    if (place && place.cell !== before) starts.set(call.at, { isNote: false, from: place.row.from });
    before = place?.cell;
  }
  return starts;
}
