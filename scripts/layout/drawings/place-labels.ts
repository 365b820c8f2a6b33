import { breakName } from './break-name.ts';
import { areaOf, crosses, distanceTo, overlap, type Rectangle, type Segment } from './rectangles.ts';

/** A name beside its dot: lines of text with their baselines, and a line that leads to the dot where the name stands apart from it. In px. */
export interface Label {
  x: number;
  anchor: 'start' | 'middle' | 'end';
  lines: { text: string; y: number }[];
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
}

interface Dot {
  name: string;
  x: number;
  y: number;
  r: number;
}

export interface LabelArea {
  width: number;
  height: number;
  /** Of the letters. */
  size: number;
  /** What a name must not be crossed by: borders and coasts. */
  lines: readonly Segment[];
}

/** Width of a wide letter in em: what is guessed too wide stands free. */
const LETTER = 0.62;
const LEADING = 1.12;
const GAP = 3;
/** Distances from a dot, in heights of a letter; from the second on, a line leads there. */
const DISTANCES = [0, 1, 2, 3, 4.5, 6, 8];
/** A leader is drawn where a name stands farther from its dot than this, in heights of a letter. */
const NEAR = 0.5;

interface Place {
  label: Label;
  box: Rectangle;
}

/**
 * Sets names beside their dots, one after the other, each where it covers no dot and no name and no line crosses it: near its dot, on more lines, or
 * farther away with a line that leads there. Where there is no such place, the one that is crossed least; a name is never left out.
 */
export function placeLabels(dots: readonly Dot[], area: LabelArea): Label[] {
  const taken: Rectangle[] = dots.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  return dots.map((dot) => {
    let best: Place | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const place of places(dot, area)) {
      const cost = costOf(place.box, area, taken);
      if (cost < least) [best, least] = [place, cost];
      if (cost === 0) break;
    }
    if (!best) throw new Error(`Unexpected name “${dot.name}” without a place, expected one on the map`);
    taken.push(best.box);
    return best.label;
  });
}

/** What lies beyond the map or under a name weighs more than a line through it. */
function costOf(box: Rectangle, { width, height, lines }: LabelArea, taken: readonly Rectangle[]): number {
  const outside = Math.max(0, -box.left, box.right - width, -box.top, box.bottom - height);
  const covered = taken.reduce((sum, other) => sum + areaOf(overlap(box, other)), 0);
  const crossed = lines.filter((line) => crosses(line, box)).length;
  return outside * 10_000 + covered * 100 + crossed;
}

/** From near to far; at each distance right, left, above, below, then the corners, as a cartographer tries them; in one line, then in more. */
function* places({ name, x, y, r }: Dot, { size }: LabelArea): Generator<Place> {
  const forms = [1, 2, 3, 4].map((lines) => breakName(name, lines));
  for (const distance of DISTANCES)
    for (const lines of forms)
      for (const [across, down] of [[1, 0], [-1, 0], [0, -1], [0, 1], [0.8, -0.8], [0.8, 0.8], [-0.8, -0.8], [-0.8, 0.8]] as const) // biome-ignore format: one table
        yield placed({ x, y, r }, lines, { across, down }, { size, away: r + GAP + distance * size });
}

function placed(
  dot: Omit<Dot, 'name'>,
  lines: readonly string[],
  { across, down }: { across: number; down: number },
  { size, away }: { size: number; away: number },
): Place {
  const anchor = across > 0 ? 'start' : across < 0 ? 'end' : 'middle';
  const [width, height] = [Math.max(...lines.map((line) => [...line].length)) * LETTER * size, ((lines.length - 1) * LEADING + 1.05) * size];
  const x = dot.x + across * away;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const middle = dot.y + down * (away + height / 2 - (across === 0 ? 0 : size * 0.4));
  const top = middle - height / 2;
  const box = { left, right: left + width, top, bottom: top + height };
  const round = (value: number): number => Math.round(value * 10) / 10;
  const texts = lines.map((text, i) => ({ text, y: round(top + size * (0.8 + i * LEADING)) }));
  const apart = distanceTo(box, dot);
  const leader = apart.length - dot.r > NEAR * size + GAP ? { x1: round(dot.x), y1: round(dot.y), x2: round(apart.x), y2: round(apart.y) } : null;
  return { label: { x: round(x), anchor, lines: texts, leader }, box };
}
