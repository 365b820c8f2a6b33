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
  /** 0 for what has no dot, such as a sea: its name stands at the place itself. */
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

/** A name in its place, and the room that it takes. */
export interface Place {
  label: Label;
  box: Rectangle;
}

/**
 * Sets names beside their dots, one after the other, each where it covers no dot and no name and no line crosses it: near its dot, on more lines, or
 * farther away with a line that leads there. Where there is no such place, the one that is crossed least; a name is never left out.
 */
export function placeLabels(dots: readonly Dot[], area: LabelArea): Place[] {
  const taken: Rectangle[] = dots.flatMap(({ x, y, r }) => (r > 0 ? [{ left: x - r, right: x + r, top: y - r, bottom: y + r }] : []));
  const leaders: Segment[] = [];
  return dots.map((dot) => {
    let best: Place | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const place of places(dot, area)) {
      const cost = costOf(place, area, taken, leaders);
      if (cost < least) [best, least] = [place, cost];
      if (cost === 0) break;
    }
    if (!best) throw new Error(`Unexpected name “${dot.name}” without a place, expected one on the map`);
    taken.push(best.box);
    if (best.label.leader) leaders.push(best.label.leader);
    return best;
  });
}

/** What lies beyond the map or under a name weighs more than a leader through it, and that more than another line, which can be cut. */
function costOf({ box, label: { leader } }: Place, { width, height, lines }: LabelArea, taken: readonly Rectangle[], leaders: readonly Segment[]): number {
  const outside = Math.max(0, -box.left, box.right - width, -box.top, box.bottom - height);
  const covered = taken.reduce((sum, other) => sum + areaOf(overlap(box, other)), 0);
  const crossed = lines.filter((line) => crosses(line, box)).length;
  // A leader ends on its own dot.
  const led = leader ? taken.filter((other) => crosses(leader, other) && !isIn(other, leader)).length : 0;
  const under = leaders.filter((line) => crosses(line, box) || (leader && meet(line, leader))).length;
  return outside * 10_000 + covered * 100 + (led + under) * 10 + crossed;
}

const isIn = ({ left, right, top, bottom }: Rectangle, { x1, y1 }: Segment): boolean => x1 >= left && x1 <= right && y1 >= top && y1 <= bottom;

/** Whether two segments cross: the ends of each lie on both sides of the other. */
function meet(a: Segment, b: Segment): boolean {
  const side = ({ x1, y1, x2, y2 }: Segment, x: number, y: number): number => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return side(a, b.x1, b.y1) !== side(a, b.x2, b.y2) && side(b, a.x1, a.y1) !== side(b, a.x2, a.y2);
}

/** From near to far; at each distance right, left, above, below, then the corners, as a cartographer tries them; in one line, then in more. */
function* places({ name, x, y, r }: Dot, { size }: LabelArea): Generator<Place> {
  const forms = [1, 2, 3, 4].map((lines) => breakName(name, lines));
  if (r === 0) {
    for (const lines of forms) yield centred({ x, y }, lines, size);
    return;
  }
  for (const distance of DISTANCES)
    for (const lines of forms)
      for (const [across, down] of [[1, 0], [-1, 0], [0, -1], [0, 1], [0.8, -0.8], [0.8, 0.8], [-0.8, -0.8], [-0.8, 0.8]] as const) // biome-ignore format: one table
        yield placed({ x, y, r }, lines, { across, down }, { size, away: r + GAP + distance * size });
}

function centred({ x, y }: Pick<Dot, 'x' | 'y'>, lines: readonly string[], size: number): Place {
  const [width, height] = extent(lines, size);
  const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  return { label: { x: tenth(x), anchor: 'middle', lines: baselines(lines, box.top, size), leader: null }, box };
}

const extent = (lines: readonly string[], size: number): [number, number] => [
  Math.max(...lines.map((line) => [...line].length)) * LETTER * size,
  ((lines.length - 1) * LEADING + 1.05) * size,
];
const tenth = (value: number): number => Math.round(value * 10) / 10;
const baselines = (lines: readonly string[], top: number, size: number) => lines.map((text, i) => ({ text, y: tenth(top + size * (0.8 + i * LEADING)) }));

function placed(
  dot: Omit<Dot, 'name'>,
  lines: readonly string[],
  { across, down }: { across: number; down: number },
  { size, away }: { size: number; away: number },
): Place {
  const anchor = across > 0 ? 'start' : across < 0 ? 'end' : 'middle';
  const [width, height] = extent(lines, size);
  const x = dot.x + across * away;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const middle = dot.y + down * (away + height / 2 - (across === 0 ? 0 : size * 0.4));
  const top = middle - height / 2;
  const box = { left, right: left + width, top, bottom: top + height };
  const apart = distanceTo(box, dot);
  const leader = apart.length - dot.r > NEAR * size + GAP ? { x1: tenth(dot.x), y1: tenth(dot.y), x2: tenth(apart.x), y2: tenth(apart.y) } : null;
  return { label: { x: tenth(x), anchor, lines: baselines(lines, top, size), leader }, box };
}
