import type { PDFStream } from '@cantoo/pdf-lib';

/** `grey`, `rgb`, `cmyk`: device or profiled alike · `spot`: tints of named inks · `pattern`: a tiling, or of a kind that cannot be told. */
export type Family = 'grey' | 'rgb' | 'cmyk' | 'lab' | 'spot' | 'pattern';

export interface Colour {
  family: Family;
  /** From 0 to 1, as many as the family has; empty where they differ from spot to spot, as in a shading. */
  values: readonly number[];
  /** Names of the inks of a `spot` colour. */
  inks?: readonly string[];
  /** Content that is repeated all over what it fills. */
  tiling?: PDFStream;
}

export const BLACK: Colour = { family: 'grey', values: [0] };

/** Where no channel may reach this, a colour is taken for black. */
const DARK = 0.2;
/** By which the channels of a grey may differ. */
const NEUTRAL = 0.02;

/** Whether it prints in another hue than black. */
export function hasHue({ family, values, inks }: Colour): boolean {
  if (family === 'rgb') return values.length === 0 || Math.max(...values) - Math.min(...values) > NEUTRAL;
  if (family === 'cmyk') return values.length === 0 || values.slice(0, 3).some((tint) => tint > NEUTRAL);
  if (family === 'lab') return values.length === 0 || values.slice(1).some((axis) => Math.abs(axis) > 1);
  if (family === 'spot') return (inks ?? []).some((ink, index) => !/^(?:black|all|none)$/i.test(ink) && (values[index] ?? 1) > NEUTRAL);
  return false;
}

/** Whether it looks black, whatever it is made of. */
export function isDark({ family, values: [a = 1, b = 1, c = 1, k = 0] }: Colour): boolean {
  if (family === 'grey') return a < DARK;
  if (family === 'rgb') return Math.max(a, b, c) < DARK;
  if (family === 'cmyk') return (1 - Math.min(a, b, c)) * (1 - k) < DARK;
  return false;
}

/** Sum of the process or named inks, 1 = 100 %; undefined where the colour says nothing of inks. */
export function inkOf({ family, values, inks }: Colour): number | undefined {
  if (values.length === 0) return undefined;
  if (family === 'grey') return 1 - (values[0] ?? 1);
  if (family === 'cmyk') return values.reduce((sum, tint) => sum + tint, 0);
  // `All` puts the tint on every plate, of which there are four at least.
  if (family === 'spot') return values.reduce((sum, tint, index) => sum + (inks?.[index] === 'None' ? 0 : inks?.[index] === 'All' ? 4 * tint : tint), 0);
  return undefined;
}
