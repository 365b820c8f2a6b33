import { round } from './round.ts';
import { sum, type TextShape } from './text-shape.ts';

/** The text as one line across the page: a stroke a chapter, or a paragraph of a text of one chapter. */
export interface ShapeLine {
  width: number;
  height: number;
  /** From and to, in units of the drawing. */
  strokes: { from: number; to: number; name: 'ink-line' | 'accent-line' }[];
}

const WIDTH = 400;
const HEIGHT = 6;
const GAP = 5;
const MOST = 24;

/** The band of title page and back cover where the publication has none of its own. */
export function drawLine(shape: TextShape): ShapeLine {
  const all = shape.length > 1 ? shape.map(sum) : (shape[0] ?? [1]);
  const lengths = all.slice(0, MOST);
  const room = WIDTH - GAP * (lengths.length - 1);
  const longest = Math.max(...lengths);
  let from = 0;
  const strokes = lengths.map((length) => {
    const to = from + (room * length) / sum(lengths);
    const stroke = { from: round(from), to: round(to), name: length === longest ? 'accent-line' : 'ink-line' } as const;
    from = to + GAP;
    return stroke;
  });
  return { width: WIDTH, height: HEIGHT, strokes };
}
