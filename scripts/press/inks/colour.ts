import type { Rgb } from '../../model/hex-colour.ts';
import type { Tints } from '../../model/inks.ts';

/** A colour as a PDF means it. */
export interface Colour {
  rgb: Rgb;
  /** Where it was given in process inks, from 0 to 1. */
  cmyk?: readonly number[];
  /** Where it was given in named inks. */
  tints?: Tints;
  /** How much of every ink there is: `Separation /All`, the colour of registration marks. */
  all?: number;
}

export const BLACK: Colour = { rgb: [0, 0, 0] };

export const clamp = (value: number, least = 0, most = 1): number => Math.min(most, Math.max(least, value));

export const ofGray = (gray: number): Colour => {
  const value = clamp(gray);
  return { rgb: [value, value, value] };
};

export const ofRgb = ([red = 0, green = 0, blue = 0]: readonly number[]): Colour => ({ rgb: [clamp(red), clamp(green), clamp(blue)] });

/** The conversion that PDF itself defines (ISO 32000-2, 10.4.2.4). */
export function ofCmyk([cyan = 0, magenta = 0, yellow = 0, black = 0]: readonly number[]): Colour {
  const cmyk = [clamp(cyan), clamp(magenta), clamp(yellow), clamp(black)];
  const light = (ink: number) => 1 - Math.min(1, clamp(ink) + clamp(black));
  return { rgb: [light(cyan), light(magenta), light(yellow)], cmyk };
}

/** L* from 0 to 100, a* and b*, for the white of print (D50), to sRGB by the matrix of Bradford and the curve of IEC 61966-2-1. */
export function ofLab([lightness = 0, a = 0, b = 0]: readonly number[]): Colour {
  const y = (lightness + 16) / 116;
  const power = (t: number) => (t > 6 / 29 ? t ** 3 : 3 * (6 / 29) ** 2 * (t - 4 / 29));
  const [X, Y, Z] = [0.9642 * power(y + a / 500), power(y), 0.8249 * power(y - b / 200)];
  return ofRgb([
    encode(3.1338561 * X - 1.6168667 * Y - 0.4906146 * Z),
    encode(-0.9787684 * X + 1.9161415 * Y + 0.033454 * Z),
    encode(0.0719453 * X - 0.2289914 * Y + 1.4052427 * Z),
  ]);
}

/** The curve of sRGB: light to value. */
export const encode = (light: number): number => (light <= 0.0031308 ? 12.92 * Math.max(0, light) : 1.055 * light ** (1 / 2.4) - 0.055);
/** The curve of sRGB: value to light. */
export const decode = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance (WCAG 2.2), from 0 to 1. */
export const luminance = ([red, green, blue]: Rgb): number => 0.2126 * decode(red) + 0.7152 * decode(green) + 0.0722 * decode(blue);

/** Nothing but dark and light, as far as eight bits tell. */
export const isNeutral = ([red, green, blue]: Rgb): boolean => Math.max(red, green, blue) - Math.min(red, green, blue) < 1.5 / 255;
