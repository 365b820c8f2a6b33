import type { ExpectedText } from './expected.ts';
import type { Match, Matches } from './matches.ts';
import { LEAST } from './reading-cursor.ts';
import { cellOf, rowOf } from './rows.ts';
import type { Stretch } from './stretch.ts';

/**
 * Of a row that is parted over pages the beginnings of all cells are read first, then their rests; so are the notes that they call. Where short pieces
 * that stand in several cells were taken for one another, what is left over on one side is what is missing on the other: in such a row, and only
 * there, the two are put together. That no word stands on a page before what it follows in its cell, `check-pages` sees.
 */
export function settleRows(expected: ExpectedText, found: Matches): void {
  const parted = partedRows(expected, found.matches);
  if (parted.size === 0) return;
  const isIn = ({ isNote, from }: Stretch): boolean => {
    const row = rowOf(expected, { isNote, from });
    const call = row || !isNote ? undefined : expected.calls.findLast(({ at }) => at <= from);
    const of = row ?? (call && cellOf(expected, call)?.row);
    return of !== undefined && parted.has(of);
  };
  let missing = joined(found.missing);
  const extra: Match[] = [];
  for (const match of found.extra) {
    const gap = missing.find((each) => isIn(each) && placeIn(expected, each, match.piece.text) >= 0);
    if (gap === undefined) {
      extra.push(match);
      continue;
    }
    const from = placeIn(expected, gap, match.piece.text);
    const to = from + match.piece.text.length;
    found.matches.push({ piece: match.piece, isNote: gap.isNote, from, to });
    missing = missing
      .flatMap((each) =>
        each === gap
          ? [
              { ...gap, to: from },
              { ...gap, from: to },
            ]
          : [each],
      )
      .filter((each) => each.from < each.to);
  }
  found.missing = missing;
  found.extra = extra;
}

/** Where a text stands in a gap: at its beginning, or anywhere if it is long enough to be told. */
function placeIn(expected: ExpectedText, { isNote, from, to }: Stretch, text: string): number {
  const stream = (isNote ? expected.notes : expected.body).text.slice(from, to);
  const at = text.length >= LEAST ? stream.indexOf(text) : stream.startsWith(text) ? 0 : -1;
  return at < 0 ? -1 : from + at;
}

type Row = NonNullable<ReturnType<typeof rowOf>>;

/** Rows whose words stand on several pages. */
function partedRows(expected: ExpectedText, matches: readonly Match[]): Set<Row> {
  const first = new Map<Row, number>();
  const parted = new Set<Row>();
  if (expected.tables.length === 0) return parted;
  for (const match of matches) {
    const row = match.piece.table < 0 ? undefined : rowOf(expected, match);
    if (row === undefined) continue;
    const page = first.get(row);
    if (page === undefined) first.set(row, match.piece.page);
    else if (page !== match.piece.page) parted.add(row);
  }
  return parted;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const each of stretches.toSorted((a, b) => Number(a.isNote) - Number(b.isNote) || a.from - b.from)) {
    const before = all.at(-1);
    if (before?.isNote === each.isNote && before.to === each.from) before.to = each.to;
    else all.push({ ...each });
  }
  return all;
}
