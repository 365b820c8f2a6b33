import type { Box } from '../../../model/geometry.ts';
import { type Pt, pt } from '../../../units/length.ts';

/** What two boxes have in common; undefined where they do not even touch. A line has no width and counts all the same. */
export function common(a: Box, b: Box): Box | undefined {
  const [left, bottom, right, top] = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return left > right || bottom > top ? undefined : [pt(left), pt(bottom), pt(right), pt(top)];
}

/** The box around both. */
export const around = (a: Box | undefined, b: Box): Box =>
  a === undefined ? b : [pt(Math.min(a[0], b[0])), pt(Math.min(a[1], b[1])), pt(Math.max(a[2], b[2])), pt(Math.max(a[3], b[3]))];

/** The box made larger on every side. */
export const grown = (box: Box, by: number): Box => [pt(box[0] - by), pt(box[1] - by), pt(box[2] + by), pt(box[3] + by)];

export const widthOf = (box: Box): Pt => pt(box[2] - box[0]);
export const heightOf = (box: Box): Pt => pt(box[3] - box[1]);
