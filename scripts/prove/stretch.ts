/** A stretch of one of the two streams. */
export interface Stretch {
  isNote: boolean;
  from: number;
  to: number;
}
