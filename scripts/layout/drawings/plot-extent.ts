import type { Magnitude, Quantity } from '../../model/quantity.ts';

/** From where to where a figure reaches on a scale, and how it is marked there: `dot` a number, `ring` one that is `about`, `bar` a range, `word` an order of magnitude. */
export interface PlotExtent {
  low: number;
  high: number;
  form: 'dot' | 'ring' | 'bar' | 'word';
  /** Where it may go on: `at least` and `over` upwards, `nearly` and `up to` downwards. */
  open: 'up' | 'down' | null;
}

/** What a word covers: a plural begins with two of its kind and ends where the next word begins. */
export const MAGNITUDE_EXTENT: Readonly<Record<Magnitude, readonly [number, number]>> = {
  several: [3, 10],
  tens: [20, 100],
  dozens: [24, 100],
  hundreds: [200, 1000],
  thousands: [2000, 10_000],
  'tens-of-thousands': [20_000, 100_000],
  'hundreds-of-thousands': [200_000, 1_000_000],
  millions: [2_000_000, 10_000_000],
};

/** The place of a figure on a scale. Nothing is added to what was said: an open end has no length of its own. */
export function extentOf(quantity: Quantity): PlotExtent {
  if (quantity.kind === 'range') return { low: quantity.low, high: quantity.high, form: 'bar', open: null };
  if (quantity.kind === 'magnitude') {
    const [low] = MAGNITUDE_EXTENT[quantity.low];
    const [, high] = MAGNITUDE_EXTENT[quantity.high ?? quantity.low];
    return { low, high, form: 'word', open: null };
  }
  const { value, qualifier } = quantity;
  const open = qualifier === 'at-least' || qualifier === 'over' ? 'up' : qualifier === 'nearly' || qualifier === 'up-to' ? 'down' : null;
  return { low: value, high: value, form: qualifier === 'about' ? 'ring' : 'dot', open };
}
