/** The share of one of several machines that build a publication together. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}
