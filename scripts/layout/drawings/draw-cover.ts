import type { PageGeometry } from '../../model/geometry.ts';
import { crowdRow, round } from './crowd-row.ts';
import { seeded } from './seeded.ts';

/** A low sun behind fog, and before it a crowd that comes nearer. In px of the sheet. */
export interface CoverArt {
  width: number;
  height: number;
  horizon: number;
  sun: { x: number; y: number; r: number };
  /** Strips of paper colour across the sun. */
  fog: { y: number; height: number }[];
  /** From the farthest to the nearest; `paper` is the pen of the outline that sets a row off from the one behind. */
  rows: { path: string; stroke: number; paper: number }[];
}

const ROWS = 13;

/** The default cover art: other for every publication and the same in every build, drawn from its id. */
export function drawCover(id: string, { sheet, topOffset }: Pick<PageGeometry, 'sheet' | 'topOffset'>): CoverArt {
  const random = seeded(id);
  const { width, height } = sheet;
  const horizon = round(topOffset + height * 0.69);
  const r = round(width * 0.25);
  const sun = { x: round(width * (0.34 + 0.34 * random())), y: round(horizon - r * 0.28), r };
  const fog = Array.from({ length: 7 }, (_, i) => ({ y: round(horizon - (i * i * 0.035 + i * 0.1 + 0.04) * r), height: round(r * 0.075 * (1 - i / 8)) }));
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const near = (i / (ROWS - 1)) ** 1.8;
    const stroke = round(1.1 + 9 * near);
    const row = { y: horizon + 6 + (height - horizon + 40) * near, left: -12, right: width + 12, step: 5 + 26 * near, height: 5 + 62 * near, stroke };
    return { path: crowdRow(row, random), stroke, paper: round(stroke * 1.5 + 1.2) };
  });
  return { width, height, horizon, sun, fog, rows };
}
