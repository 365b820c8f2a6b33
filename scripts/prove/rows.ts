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
 * Where the reading may go back to a former page: a row that is parted over pages has the beginnings of all its cells on the first, and there the notes
 * that they call.
 */
export function cellStarts(expected: Pick<ExpectedText, 'tables' | 'calls'>, isNote: boolean): Set<number> {
  const starts = expected.tables.filter((table) => table.isNote === isNote).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.slice(1)));
  if (!isNote) return new Set(starts);
  const cells = expected.calls.map((call) => ({ at: call.at, place: cellOf(expected, call) }));
  return new Set([...starts, ...cells.filter(({ place }, i) => place && place.cell !== cells[i - 1]?.place?.cell).map(({ at }) => at)]);
}
