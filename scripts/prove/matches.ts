import type { Piece } from './pieces.ts';
import type { Stretch } from './stretch.ts';

/** Where a piece of the print belongs. */
export interface Match extends Stretch {
  piece: Piece;
}

/** How the print goes through the publication. */
export interface Matches {
  matches: Match[];
  /** Numbers and signs of lists, where the item begins that follows: it has no length. */
  labels: Match[];
  /** What the publication has and the print, in this place, has not. */
  missing: Stretch[];
  /** What the print has and the publication, in this place, has not. */
  extra: Match[];
}
