import type { Binding, Edge, FoldName } from './sheet.ts';

/** How pages are to be laid on sheets. */
export interface ImposeOptions {
  fold: FoldName;
  pages: number;
  /** `left` where nothing is said. */
  binding?: Binding;
  /** The edge about which the printer turns the paper; where nothing is said, the one that needs no page turned. */
  flip?: Edge;
  /** Pages a signature; of a range, the size that leaves the fewest blank, the larger one where several do. */
  signature?: number | { from: number; to: number };
  /** Puts the blanks before the last page, so that the back cover stays the back cover. */
  cover?: boolean;
  /** Pages side by side and rows: for `n-up` and `perfect`; panels of an `accordion`; rows of a `cut-stack`. */
  grid?: { columns: number; rows: number };
  /** For `repeat`. */
  copies?: 2 | 4 | 8;
  /** Whether the pages stand (the default) or lie: with the grid it says how the sheet lies. */
  page?: 'portrait' | 'landscape';
}
