import type { Size } from '../../../model/paper-size.ts';
import type { Imposition, Mark, MarkKind, SheetSide } from '../../../model/sheet.ts';
import { mm, mmToPt, type Pt, pt } from '../../../units/length.ts';
import type { SidePlaces } from '../cell-places.ts';
import type { GridLines } from '../grid-lines.ts';

const MM = mmToPt(mm(1));
/** Hairline as print shops draw it. */
export const HAIRLINE = pt(0.25);
/** Marks stand at least this far from the trim, farther where the bleed goes farther. */
const OFFSET = 2 * MM;
export const LENGTH = 5 * MM;
/** Shorter marks are left out: they would only look like dirt. */
const SHORTEST = 1 * MM;

/** What the marks of a side are laid around. */
export interface MarkFrame {
  side: Omit<SheetSide, 'marks'>;
  kinds: ReadonlySet<MarkKind>;
  lines: GridLines;
  places: SidePlaces;
  cell: Size;
  bleed: Pt;
  imposition: Imposition;
  /** Empty where none is wished for. */
  slug: string;
}

/** Distance of marks from the trim. */
export const offsetOf = (bleed: number): number => Math.max(bleed, OFFSET);

/** The grid's outer edges. */
export function gridEdges({ side, places, cell }: MarkFrame): { left: number; right: number; bottom: number; top: number } {
  return {
    left: places.columns.starts[0] ?? 0,
    right: (places.columns.starts.at(-1) ?? 0) + cell.width,
    top: side.height - (places.rows.starts[0] ?? 0),
    bottom: side.height - (places.rows.starts.at(-1) ?? 0) - cell.height,
  };
}

/** A line as far as it lies on the sheet; nothing where less than a millimetre of it does. Its ends may be given in any order. */
export function lineOn({ side }: MarkFrame, kind: MarkKind, ends: [x1: number, y1: number, x2: number, y2: number], dashed = false): Mark[] {
  const [x1, x2] = [ends[0], ends[2]].map((x) => Math.min(Math.max(x, 0), side.width)) as [number, number];
  const [y1, y2] = [ends[1], ends[3]].map((y) => Math.min(Math.max(y, 0), side.height)) as [number, number];
  if (Math.abs(x2 - x1) + Math.abs(y2 - y1) < SHORTEST) return [];
  return [{ kind, shape: 'line', from: [pt(x1), pt(y1)], to: [pt(x2), pt(y2)], dashed, width: HAIRLINE }];
}
