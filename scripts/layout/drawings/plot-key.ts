import type { Figure, Magnitude } from '../../model/quantity.ts';
import type { Setting } from '../part.ts';
import { drawMarks, type PlotMarks } from './draw-dot-plot.ts';
import { MAGNITUDE_EXTENT } from './plot-extent.ts';

/** What a mark means that the words beside it leave open: how far a word such as `hundreds` reaches. In px. */
export interface PlotKey {
  width: number;
  height: number;
  marks: PlotMarks;
  label: string;
}

const WIDTH = 16;
const HEIGHT = 10;

/** Explained by the first word that is drawn; null where none is. */
export function plotKey({ messages }: Setting, figures: readonly Figure[]): PlotKey | null {
  const word = figures.flatMap(({ quantity }): Magnitude[] => (quantity.kind === 'magnitude' ? [quantity.low] : []))[0];
  if (word === undefined) return null;
  const [low, high] = MAGNITUDE_EXTENT[word];
  const range = messages.formatQuantity({ name: '', quantity: { kind: 'range', low, high }, raw: '' });
  const marks = drawMarks([{ low: 1, high: WIDTH - 1, form: 'word', open: null }], (x) => x, HEIGHT / 2, false);
  return { width: WIDTH, height: HEIGHT, marks, label: messages.t('plot-word', { word: messages.t(`magnitude.${word}`), range }) };
}
