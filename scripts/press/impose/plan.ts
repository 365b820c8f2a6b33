import type { FoldName, Step } from '../../model/sheet.ts';
import type { Draft } from './draft.ts';

/** What is asked of a fold, checked for what holds of all. */
export interface Wishes {
  fold: FoldName;
  pages: number;
  /** Pages a signature: a size, or the range in which the best is looked for. */
  signature?: number | { from: number; to: number };
  grid?: { columns: number; rows: number };
  copies?: 2 | 4 | 8;
}

/** What a fold makes of it, for left binding and a printer that turns about the vertical axis. */
export interface Plan {
  grid: { columns: number; rows: number };
  /** Places for pages in one copy: the document and its blanks. */
  padded: number;
  sheets: Draft[];
  /** With the backs up where there are backs: they stand upright whichever edge the printer turns about. */
  steps: Step[];
}

/** The next multiple of `unit` that holds all pages. */
export const padTo = (pages: number, unit: number): number => Math.ceil(pages / unit) * unit;
