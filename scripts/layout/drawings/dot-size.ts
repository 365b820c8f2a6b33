import { round } from './round.ts';

const DOT = { least: 1.8, most: 5 };

/** Radius in px of the dot of a place that so many entries name: its area grows with them. */
export const dotSize = (events: number, busiest: number): number =>
  round(DOT.least + (DOT.most - DOT.least) * Math.sqrt((events - 1) / Math.max(1, busiest - 1)));
