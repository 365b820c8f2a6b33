import type { PlotExtent } from './plot-extent.ts';

/** One scale for all that is compared: from nought, or by powers of ten. */
export interface PlotScale {
  isLogarithmic: boolean;
  /** From the least to the greatest, both ends of the scale among them. */
  ticks: readonly number[];
  /** Where a value stands, as a share of the length. */
  at(value: number): number;
}

/** Values that span more orders of magnitude than these would lie on one another at the foot of a scale from nought. */
const MOST_ORDERS = 2;
const MOST_STEPS = 4;

/** The scale for figures of which one at least is above nought. */
export function plotScale(extents: readonly Pick<PlotExtent, 'low' | 'high'>[]): PlotScale {
  const least = Math.min(...extents.map(({ low }) => low));
  const greatest = Math.max(...extents.map(({ high }) => high));
  return least > 0 && greatest / least > 10 ** MOST_ORDERS ? logarithmic(least, greatest) : linear(greatest);
}

function linear(greatest: number): PlotScale {
  const step = stepFor(greatest);
  const count = stepsTo(greatest, step);
  // A product of whole numbers and one division: 3 × 0.1 is not 0.3.
  const ticks = Array.from({ length: count + 1 }, (_, i) => (step < 1 ? i / Math.round(1 / step) : i * step));
  return { isLogarithmic: false, ticks, at: (value) => value / (count * step) };
}

/** The smallest of 1, 2, 5, 10, … times a power of ten that needs few steps. */
function stepFor(greatest: number): number {
  const power = 10 ** (Math.floor(Math.log10(greatest)) - 1);
  return [1, 2, 5, 10, 20, 50].map((times) => times * power).find((step) => stepsTo(greatest, step) <= MOST_STEPS) ?? greatest;
}

const stepsTo = (greatest: number, step: number): number => Math.ceil(greatest / step - 1e-9);

function logarithmic(least: number, greatest: number): PlotScale {
  const first = Math.floor(Math.log10(least) + 1e-9);
  const last = Math.ceil(Math.log10(greatest) - 1e-9);
  return {
    isLogarithmic: true,
    ticks: Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i)),
    at: (value) => (Math.log10(value) - first) / (last - first),
  };
}
