import { round } from './round.ts';

/** What stands in a drawing: at a place, with a breadth or none, or between two places. */
type Item = { x: number; size?: number; width?: number } | { x1: number; x2: number };

/** The same on the other side of a drawing, for readers to whom time runs from right to left; what has a form of its own keeps it. */
export function mirrored<T extends Item>(items: readonly T[], width: number): T[] {
  return items.map((item) =>
    'x1' in item ? { ...item, x1: round(width - item.x2), x2: round(width - item.x1) } : { ...item, x: round(width - item.x - (item.size ?? item.width ?? 0)) },
  );
}
