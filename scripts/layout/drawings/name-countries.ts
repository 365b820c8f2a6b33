import { crossingsAt } from './hatch-water.ts';
import { crosses, type Rectangle, type Segment } from './rectangles.ts';

/** The name of a country in the middle of its free room; in px. */
export interface CountryName {
  text: string;
  x: number;
  y: number;
  box: Rectangle;
}

export interface NamedArea {
  name: string;
  /** Of its outlines. */
  edges: readonly Segment[];
}

interface Room {
  width: number;
  height: number;
  /** Of the letters. */
  size: number;
  lines: readonly Segment[];
  taken: readonly Rectangle[];
}

/** Width of a spaced capital in em. */
const LETTER = 0.78;
/** A name stands where this many times its box would still be free, or the next less. */
const ROOM = [3, 2.4, 1.9, 1.5, 1.2, 1];

/** Names inside their areas, where no line and no other name is in the way. What has no such room has no name. */
export function nameCountries(areas: readonly NamedArea[], { taken, ...room }: Room): CountryName[] {
  const names: CountryName[] = [];
  for (const area of areas) {
    const name = nameInside(area, { ...room, taken: [...taken, ...names.map(({ box }) => box)] });
    if (name) names.push(name);
  }
  return names;
}

function nameInside({ name, edges }: NamedArea, { width, height, size, lines, taken }: Room): CountryName | undefined {
  const [wide, high] = [[...name].length * LETTER * size, size * 1.1];
  const step = size / 2;
  const rows = Array.from({ length: Math.floor(height / step) }, (_, i) => (i + 0.5) * step);
  const centres = rows.flatMap((y) => stretches(crossingsAt(edges, y), width).flatMap(([from, to]) => steps(from, to, step).map((x) => ({ x, y }))));
  for (const times of ROOM) {
    const free = centres.filter(({ x, y }) => {
      const box = boxAround(x, y, wide * Math.min(times, 1.6), high * times);
      const isInside = box.left > size && box.right < width - size && box.top > size / 2 && box.bottom < height - size / 2;
      return isInside && !lines.some((line) => crosses(line, box)) && !taken.some((other) => touches(box, other));
    });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const middle = { x: mean(free.map(({ x }) => x)), y: mean(free.map(({ y }) => y)) };
    const [best] = free.toSorted((a, b) => Math.hypot(a.x - middle.x, a.y - middle.y) - Math.hypot(b.x - middle.x, b.y - middle.y));
    if (best) return { text: name, x: best.x, y: best.y + size * 0.35, box: boxAround(best.x, best.y, wide, high) };
  }
  return undefined;
}

const boxAround = (x: number, y: number, width: number, height: number): Rectangle => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});
const touches = (a: Rectangle, b: Rectangle): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The stretches in view that an area covers. */
const stretches = (crossings: readonly number[], width: number): [number, number][] =>
  crossings.flatMap((from, i): [number, number][] => (i % 2 === 0 ? [[Math.max(0, from), Math.min(width, crossings[i + 1] ?? from)]] : []));

const steps = (from: number, to: number, step: number): number[] =>
  to <= from ? [] : Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + (i + 0.5) * ((to - from) / Math.ceil((to - from) / step)));
