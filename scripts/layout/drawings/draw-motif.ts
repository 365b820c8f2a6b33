import { crowdRow, round } from './crowd-row.ts';
import { seeded } from './seeded.ts';

/** The cover's sun and crowd as a band for openings: with every chapter the sun stands higher and the crowd is larger. */
export interface Motif {
  width: number;
  height: number;
  ground: number;
  sun: { x: number; y: number; r: number };
  rows: { path: string; stroke: number; paper: number }[];
}

const WIDTH = 400;
const HEIGHT = 108;
const GROUND = 96;
const MOST = 8;

export function drawMotif(seed: string, chapter: number): Motif {
  const random = seeded(seed);
  const height = Math.min(chapter, MOST) / MOST;
  const r = 26;
  const sun = { x: round(WIDTH * (0.12 + 0.76 * height)), y: round(GROUND - r * 0.2 - (GROUND - 2 * r) * Math.sin(Math.PI * height)), r };
  const rows = Array.from({ length: 1 + Math.min(3, Math.floor(chapter / 2)) }, (_, i) => {
    const stroke = 1.6 + 0.9 * i;
    const share = 0.16 + 0.84 * Math.min(1, chapter / 5);
    const row = { y: GROUND + 2.5 * i, left: 4, right: 4 + (WIDTH - 8) * share, step: 8 + 5 * i, height: 9 + 6 * i, stroke };
    return { path: crowdRow(row, random), stroke, paper: round(stroke + 2) };
  });
  return { width: WIDTH, height: HEIGHT, ground: GROUND, sun, rows };
}
