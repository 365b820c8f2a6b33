import { outside, type Rectangle, type Segment } from './rectangles.ts';

/** From a line of the hatching to the next, in px. */
const PITCH = 3;
/** Shorter strokes are specks. */
const LEAST = 1;

/** Level strokes over all that is not land, as engravers draw water, and none through `free`. `land` is the edges of all areas of land, in px. */
export function hatchWater(land: readonly Segment[], { width, height }: { width: number; height: number }, free: readonly Rectangle[]): Segment[] {
  const rows = Array.from({ length: Math.floor(height / PITCH) }, (_, i) => (i + 0.5) * PITCH);
  return rows.flatMap((y) =>
    gaps(crossingsAt(land, y), width)
      .flatMap(([from, to]) => outside({ x1: from, y1: y, x2: to, y2: y }, free))
      .filter(({ x1, x2 }) => x2 - x1 >= LEAST),
  );
}

/** Where a level line meets the edges of areas, from left to right: between the first and the second it is inside, and so on by turns (even-odd rule). */
export function crossingsAt(edges: readonly Segment[], y: number): number[] {
  const found: number[] = [];
  for (const { x1, y1, x2, y2 } of edges) if (y1 > y !== y2 > y) found.push(x1 + ((x2 - x1) * (y - y1)) / (y2 - y1));
  return found.sort((a, b) => a - b);
}

/** The stretches between 0 and `width` that no area covers. */
function gaps(crossings: readonly number[], width: number): [number, number][] {
  const ends = [Number.NEGATIVE_INFINITY, ...crossings, Number.POSITIVE_INFINITY];
  return ends.flatMap((from, i): [number, number][] => {
    const [left, right] = [Math.max(0, from), Math.min(width, ends[i + 1] ?? 0)];
    return i % 2 === 0 && right > left ? [[left, right]] : [];
  });
}
