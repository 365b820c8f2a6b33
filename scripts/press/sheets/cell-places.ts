import type { Size } from '../../model/paper-size.ts';
import { type Pt, pt } from '../../units/length.ts';
import type { GridLines, LineKind } from './grid-lines.ts';

/** Where the cells of a side lie along one axis: from the left for columns, from the top for rows. */
export interface Places {
  /** Beginning of each cell. */
  starts: Pt[];
  /** Width of what is cut out between each cell and the next, or of the back of a book. */
  gutters: Pt[];
}

export interface SidePlaces {
  columns: Places;
  rows: Places;
}

export interface Spread {
  /** Size of a cell on the sheet. */
  cell: Size;
  /** Bleed on the sheet. */
  bleed: Pt;
  /** Width of the back of a bound book, which is left free between its cover pages. */
  spine: Pt;
  /** How far the pages of the outermost sheets give way towards the left and right edges. */
  creep: Pt;
}

/**
 * Centres the grid on the sheet. Cells abut where the paper is bound or folded; where it is cut between them each keeps its bleed, as far as there is room:
 * what is left of the sheet beside the creep is shared among the cuts and the two edges.
 */
export const cellPlaces = (lines: GridLines, sheet: Size, { cell, bleed, spine, creep }: Spread): SidePlaces => ({
  columns: along(lines.columns, sheet.width, cell.width, { bleed, spine, creep }),
  rows: along(lines.rows, sheet.height, cell.height, { bleed, spine, creep: pt(0) }),
});

function along(lines: readonly LineKind[], length: number, cell: number, { bleed, spine, creep }: Omit<Spread, 'cell'>): Places {
  const isCut = (kind: LineKind) => kind === 'cut' || kind === 'trim';
  const taken = (lines.length + 1) * cell + lines.filter((kind) => kind === 'spine').length * spine;
  const cuts = lines.filter(isCut).length;
  const gutter = Math.max(0, Math.min(2 * bleed, (length - taken - 2 * creep) / (cuts + 1)));
  const gutters = lines.map((kind) => pt(kind === 'spine' ? spine : isCut(kind) ? gutter : 0));
  const starts = [pt((length - taken - cuts * gutter) / 2)];
  for (const width of gutters) starts.push(pt((starts.at(-1) ?? 0) + cell + width));
  return { starts, gutters };
}
