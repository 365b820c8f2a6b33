/** Edges of a box in px, y growing downwards. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What two boxes have in common; its edges are the wrong way round where that is nothing. */
export const overlap = (a: Rectangle, b: Rectangle): Rectangle => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
});
export const areaOf = ({ left, right, top, bottom }: Rectangle): number => Math.max(0, right - left) * Math.max(0, bottom - top);

/** From where to where a segment runs through a box, as shares of its length: Liang and Barsky's clipping (ACM TOG 3, 1984). */
export function within({ x1, y1, x2, y2 }: Segment, { left, right, top, bottom }: Rectangle): { from: number; to: number } | undefined {
  // Most segments are nowhere near: four comparisons tell.
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right) || (y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return undefined;
  let [from, to] = [0, 1];
  for (const [direction, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (direction < 0) from = Math.max(from, room / direction);
    if (direction > 0) to = Math.min(to, room / direction);
  }
  return from <= to ? { from, to } : undefined;
}
export const crosses = (segment: Segment, box: Rectangle): boolean => within(segment, box) !== undefined;

/** What is left of a segment where nothing may be drawn over some boxes. */
export function outside(segment: Segment, boxes: readonly Rectangle[]): Segment[] {
  const covered = boxes.flatMap((box) => within(segment, box) ?? []).sort((a, b) => a.from - b.from);
  const left: Segment[] = [];
  let reached = 0;
  for (const { from, to } of [...covered, { from: 1, to: 1 }]) {
    if (from > reached) left.push(part(segment, reached, from));
    reached = Math.max(reached, to);
  }
  return left;
}

const part = ({ x1, y1, x2, y2 }: Segment, from: number, to: number): Segment => ({
  x1: x1 + (x2 - x1) * from,
  y1: y1 + (y2 - y1) * from,
  x2: x1 + (x2 - x1) * to,
  y2: y1 + (y2 - y1) * to,
});

/** The point of a box that is nearest to another point, and how far it is. */
export function distanceTo({ left, right, top, bottom }: Rectangle, at: { x: number; y: number }): { x: number; y: number; length: number } {
  const [x, y] = [Math.min(right, Math.max(left, at.x)), Math.min(bottom, Math.max(top, at.y))];
  return { x, y, length: Math.hypot(x - at.x, y - at.y) };
}
