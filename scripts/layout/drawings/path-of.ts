import type { Segment } from './rectangles.ts';

/** Segments that follow each other are one stroke, in tenths of a px. */
export function pathOf(segments: readonly Segment[]): string {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  let at = '';
  return segments
    .map(({ x1, y1, x2, y2 }) => {
      const from = `${tenth(x1)} ${tenth(y1)}`;
      const to = `${tenth(x2)} ${tenth(y2)}`;
      const stroke = from === at ? `L${to}` : `M${from}L${to}`;
      if (from === to && from === at) return '';
      at = to;
      return stroke;
    })
    .join('');
}
