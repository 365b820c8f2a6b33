import type { Pt } from '../units/length.ts';

/** About which edge the printer turns the paper for its back. */
export type Edge = 'short' | 'long';
/** Where the spine is: `left` for scripts that run from left to right, `right` for the others. */
export type Binding = 'left' | 'right';

/**
 * How sheets become pages.
 * `saddle`: all sheets nested, folded once, stapled in the fold · `signatures`: several nests, sewn or glued on each other · `quarto`: folded twice, four
 * pages on a side · `octavo`: folded three times, eight pages on a side · `cut-stack`: cut across, stacked, folded once · `perfect`: cut into
 * leaves, glued at the spine · `mini`: eight pages on one side of one sheet with a slit · `mini-16`: sixteen pages on two sides of one sheet ·
 * `accordion`: a strip in zigzag · `repeat`: the same page two, four or eight times, to cut apart · `n-up`: pages side by side, to read on the sheet.
 */
export const FOLDS = ['saddle', 'signatures', 'quarto', 'octavo', 'cut-stack', 'perfect', 'mini', 'mini-16', 'accordion', 'repeat', 'n-up'] as const;
export type FoldName = (typeof FOLDS)[number];

/** A place in the grid of a side, as one sees that side as it is printed. Rows count from the top, columns from the left, both from 0. */
export interface Cell {
  row: number;
  column: number;
  /** Page of the document, from 1; absent: blank. */
  page?: number;
  /** Upside down or not. */
  rotation: 0 | 180;
  /** How many sheets lie between this one and the innermost of its nest: creep is this many thicknesses. */
  nested: number;
  /** Towards which side of the cell, as printed, the spine lies; absent where nothing is bound. Gutter and creep go away from it. */
  spine?: 'left' | 'right';
}

/** What is printed on one sheet of paper. */
export interface ImposedSheet {
  /** Nest or booklet it belongs to, from 0. */
  signature: number;
  front: Cell[];
  /** Absent where only one side is printed. */
  back?: Cell[];
}

/** What hands do with the printed sheets, in this order; the fold simulator does the same. */
export type Step =
  /** Lays the sheets of each signature on each other: the pile's first sheet on top or at the bottom, its front up or down; with the front down one sees the back as
   * it was printed. Always the first step. */
  | { do: 'pile'; first: 'top' | 'bottom'; front: 'up' | 'down' }
  /** Folds the pile in the middle: the part named is turned over onto the other. */
  | { do: 'fold'; move: 'left' | 'right' | 'top' | 'bottom' }
  /** Cuts into equal strips; `vertical` cuts give columns. The first strip (left, top) or the last comes to lie on top, or the strips stay apart as piles of their own. */
  | { do: 'cut'; along: 'vertical' | 'horizontal'; into: number; lay: 'first-on-top' | 'last-on-top' | 'apart' }
  /** Cuts every closed edge but the spine open, so that the leaves turn. */
  | { do: 'trim' }
  /** Slits the fold between the inner columns and pushes the ends together to a cross, as for a zine from one sheet. */
  | { do: 'slit' }
  /** Folds a strip in zigzag; strips of several sheets are glued end to end. */
  | { do: 'zigzag' }
  /** Lays the folded signatures on each other, the first on top, and binds them. */
  | { do: 'gather' };

/** An order of pages on sheets, with what must be done to read it; geometry is not known yet. */
export interface Imposition {
  fold: FoldName;
  binding: Binding;
  /** The edge for which the backs are arranged. */
  flip: Edge;
  /** Whether the sheet lies or stands; with `flip` it says about which axis the printer turns the paper. */
  orientation: 'landscape' | 'portrait';
  grid: { columns: number; rows: number };
  /** Pages of the document, and with the blanks that fill the last sheet. */
  pages: number;
  padded: number;
  /** How often the document is on the sheets: more than once for `repeat`. */
  copies: number;
  sheets: ImposedSheet[];
  steps: Step[];
}

/** `[left, bottom, right, top]` on the sheet in points, from the lower left corner of the side as printed. */
export type Area = readonly [Pt, Pt, Pt, Pt];

/** A page as it comes to stand on a side. */
export interface Slot {
  cell: Cell;
  /** Where the page's trimmed area lies. */
  trim: Area;
  /** Part of the page that is shown: the trimmed area with as much bleed as there is room for. */
  clip: Area;
  /** Size on the sheet by size of the page. */
  scale: number;
}

export const MARK_KINDS = ['crop', 'fold', 'cut', 'staple', 'sewing', 'collation', 'registration', 'slug'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Which sheet lies on top of the printed pile when it is put back into the printer for the backs. */
export const FEEDS = ['first-on-top', 'last-on-top'] as const;
export type Feed = (typeof FEEDS)[number];

/** A line, a filled area, a target, or a text, drawn in every ink alike. */
export type Mark =
  | { kind: MarkKind; shape: 'line'; from: readonly [Pt, Pt]; to: readonly [Pt, Pt]; dashed: boolean; width: Pt }
  | { kind: MarkKind; shape: 'area'; area: Area }
  | { kind: MarkKind; shape: 'target'; centre: readonly [Pt, Pt]; radius: Pt }
  | { kind: MarkKind; shape: 'text'; at: readonly [Pt, Pt]; size: Pt; text: string };

/** One side of a sheet, ready to be written: a page of the imposed PDF. */
export interface SheetSide {
  /** From 1. */
  sheet: number;
  side: 'front' | 'back';
  signature: number;
  width: Pt;
  height: Pt;
  slots: Slot[];
  marks: Mark[];
}
