import { parseHex, type Rgb } from '../../model/hex-colour.ts';
import type { Ink, Tints } from '../../model/inks.ts';
import { decode } from './colour.ts';

/** How tints of inks look on each other: each lets through its share of the light (the `Multiply` of PDF), which is what the proof shows. */
export function mix(inks: readonly Ink[], tints: Tints): Rgb {
  const through = (component: 0 | 1 | 2) => inks.reduce((light, ink) => light * (1 - (tints[ink.name] ?? 0) * (1 - inkColour(ink)[component])), 1);
  return [through(0), through(1), through(2)];
}

/** @throws Error for a colour that is none; configuration and command line have checked it */
export function inkColour(ink: Ink): Rgb {
  const rgb = parseHex(ink.colour);
  if (rgb === undefined) throw new Error(`${ink.colour} is not a colour`);
  return rgb;
}

/** OKLab (Björn Ottosson, 2020): distances are about as large as the eye sees them; white to black is 1. */
export function perceived([red, green, blue]: Rgb): [lightness: number, a: number, b: number] {
  const [r, g, b] = [decode(red), decode(green), decode(blue)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}
