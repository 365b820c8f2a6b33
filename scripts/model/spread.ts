/** Two facing pages as they are seen, cut: the one on the left and the one on the right, as PNGs of the same size. */
export interface Spread {
  left: Uint8Array;
  right: Uint8Array;
}
