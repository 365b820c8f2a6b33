/** What a print says of itself: the proof of what was measured. */
export interface ReadBack {
  pages: number;
  /** Page indices of the destinations, by element id. */
  destinations: Map<string, number>;
  /** Whether everything was scaled down to make something fit. */
  shrunk: boolean;
}
