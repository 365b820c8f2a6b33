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

/** Whether a segment runs through a box: Liang and Barsky's clipping (ACM TOG 3, 1984) leaves something of it. */
export function crosses({ x1, y1, x2, y2 }: Segment, { left, right, top, bottom }: Rectangle): boolean {
  let [from, to] = [0, 1];
  for (const [direction, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (direction === 0 && room < 0) return false;
    if (direction < 0) from = Math.max(from, room / direction);
    if (direction > 0) to = Math.min(to, room / direction);
  }
  return from <= to;
}

/** The point of a box that is nearest to another point, and how far it is. */
export function distanceTo({ left, right, top, bottom }: Rectangle, at: { x: number; y: number }): { x: number; y: number; length: number } {
  const [x, y] = [Math.min(right, Math.max(left, at.x)), Math.min(bottom, Math.max(top, at.y))];
  return { x, y, length: Math.hypot(x - at.x, y - at.y) };
}
