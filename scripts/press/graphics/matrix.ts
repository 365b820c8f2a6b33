import type { Box } from '../../model/geometry.ts';
import { pt } from '../../units/length.ts';

/** `[a b c d e f]` (ISO 32000-2, 8.3.4): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `n`. */
export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

export const translated = (m: Matrix, x: number, y: number): Matrix => [m[0], m[1], m[2], m[3], x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]];

/** Operands as a matrix; what is missing is taken from the identity. */
export const toMatrix = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f];

/** Least and greatest factor by which lengths grow (the singular values). */
export function scalesOf([a, b, c, d]: Matrix): [least: number, greatest: number] {
  const [sum, product] = [a * a + b * b + c * c + d * d, a * d - b * c];
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * product * product));
  return [Math.sqrt(Math.max(0, (sum - root) / 2)), Math.sqrt((sum + root) / 2)];
}

/** The box around a rectangle that the matrix may turn. */
export function boxUnder([a, b, c, d, e, f]: Matrix, left: number, bottom: number, right: number, top: number): Box {
  const x = [a * left, a * right, c * bottom, c * top] as const;
  const y = [b * left, b * right, d * bottom, d * top] as const;
  return [
    pt(Math.min(x[0], x[1]) + Math.min(x[2], x[3]) + e),
    pt(Math.min(y[0], y[1]) + Math.min(y[2], y[3]) + f),
    pt(Math.max(x[0], x[1]) + Math.max(x[2], x[3]) + e),
    pt(Math.max(y[0], y[1]) + Math.max(y[2], y[3]) + f),
  ];
}
