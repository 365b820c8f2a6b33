import { problem } from '../../../diagnostics/problem.ts';
import type { Checked } from '../../../model/problem.ts';
import { isBlank } from '../../read-source.ts';
import type { Piece } from './affinity.ts';
import { findOrder, type OrderedRun } from './find-order.ts';
import { pageParts } from './page-parts.ts';

/** How the pages of a text stand on the sheets that it was copied from. */
export interface SheetOrder {
  /** Pages side by side as they are read off every side of every sheet; absent where nothing is printed. */
  sides: readonly (number | undefined)[][];
  /** Lines with which pages begin, where the user knows them. */
  breaks?: readonly number[];
}

export interface OrderedPieces {
  runs: Pick<OrderedRun, 'pieces'>[];
  /** Whether the file says which page is where. */
  isKnown: boolean;
}

interface Text {
  path: string;
  lines: readonly string[];
  pieces: readonly Piece[];
  hasTitlePage: boolean;
}

/** Puts the pieces of a text that was copied sheet by sheet into reading order: by its page marks, else by {@link findOrder}. */
export function readSheets({ path, lines, pieces, hasTitlePage }: Text, { sides, breaks }: SheetOrder): Checked<OrderedPieces | undefined> {
  const { ofLines, count } = pageParts(lines);
  const cells = sides.flat();
  const partOf = (piece: Piece) => ofLines[piece.from - 1] ?? 0;
  if (count > 1 && count === cells.length) return { value: { runs: byMarks(pieces, partOf, cells), isKnown: true }, problems: [] };
  if (count > 1 && count !== sides.length) {
    return refuse(
      path,
      `Unexpected ${count} parts between the page marks (form feeds), expected ${cells.length} pages or ${sides.length} sides`,
      'Give the number of pages with `--pages`, the blank ones among them.',
    );
  }
  const printed = cells.filter((page) => page !== undefined);
  if (breaks !== undefined && partsOf(breaks, lines) === printed.length) {
    const byBreak = (piece: Piece) => breaks.filter((line) => line <= piece.from).length - (breaks.length === printed.length ? 1 : 0);
    return { value: { runs: byMarks(pieces, byBreak, printed), isKnown: true }, problems: [] };
  }
  const known = count > 1 ? { sides: { ofPieces: pieces.map(partOf), ofPages: sideOfPages(sides) } } : {};
  const places = breaks === undefined ? {} : { places: [...new Set(breaks.map((line) => pieces.findIndex(({ to }) => to >= line)))] };
  const runs = findOrder(pieces, printed, { hasTitlePage, ...known, ...places });
  if (runs !== undefined) return { value: { runs, isKnown: false }, problems: [] };
  const found =
    breaks === undefined
      ? `text of ${pieces.length} paragraph${pieces.length === 1 ? '' : 's'}`
      : `${breaks.length} page break${breaks.length === 1 ? '' : 's'}`;
  return refuse(
    path,
    `Unexpected ${found} for ${cells.length} pages, expected enough to fill them`,
    'Mend `--pages`, or name the first line of every page with `--breaks`.',
  );
}

/** How many parts breaks make: what stands before the first one is a part too. */
const partsOf = (breaks: readonly number[], lines: readonly string[]): number => breaks.length + (lines.slice(0, (breaks[0] ?? 1) - 1).every(isBlank) ? 0 : 1);

const refuse = (path: string, message: string, hint: string): { value: undefined; problems: [ReturnType<typeof problem>] } => ({
  value: undefined,
  problems: [problem('fold-order', { path }, message, hint)],
});

function byMarks(pieces: readonly Piece[], partOf: (piece: Piece) => number, cells: readonly (number | undefined)[]): Pick<OrderedRun, 'pieces'>[] {
  const pageOf = (piece: Piece) => cells[partOf(piece)] ?? Number.POSITIVE_INFINITY;
  return [...Map.groupBy(pieces, pageOf)].toSorted(([a], [b]) => a - b).map(([, own]) => ({ pieces: own }));
}

const sideOfPages = (sides: SheetOrder['sides']): Map<number, number> =>
  new Map(sides.flatMap((side, i) => side.flatMap((page): [number, number][] => (page === undefined ? [] : [[page, i]]))));
