import { hexOf, parseHex, type Rgb } from '../../model/hex-colour.ts';
import type { Ink, Separate, Tints } from '../../model/inks.ts';
import { isNeutral } from './colour.ts';
import { interpolate, nodes } from './interpolate.ts';
import { inkColour, perceived } from './mix.ts';

/** A mix of inks needs register; it must be nearer to the colour by this than a single ink (OKLab; the eye tells about 0.02 apart). */
const WORTH_A_MIX = 0.15;

/** Nodes on each edge of the cube in which photographs are separated. */
const EDGE = 11;

/** Tints that the publication itself gives for a colour, by the colour. */
export type GivenTints = Readonly<Record<string, Tints>>;

/**
 * Which inks stand for a colour of text and drawings: the tints given for exactly this colour; for greys, the darkest ink; for other colours, the ink
 * that comes
 * nearest in the tint that comes nearest, or a mix of inks where that is much nearer.
 */
export function separation(inks: readonly Ink[], given: GivenTints = {}): Separate {
  const exact = exactly(given);
  const fits = inks.map((ink) => nearestMix([ink]));
  const [darkest, together] = [nearestMix(darkestOf(inks)), nearestMix(inks)];
  return remembered((rgb) => {
    const own = exact(rgb);
    if (own !== undefined) return own;
    if (isNeutral(rgb)) return darkest(rgb).tints;
    const single = fits.map((nearest) => nearest(rgb)).reduce((a, b) => (b.distance < a.distance ? b : a));
    const mixed = inks.length > 1 ? together(rgb) : single;
    return single.distance - mixed.distance > WORTH_A_MIX ? mixed.tints : single.tints;
  });
}

/** Which inks stand for a colour in a photograph: the mix that comes nearest, without a step anywhere; greys stay with the darkest ink. */
export function toneSeparation(inks: readonly Ink[], given: GivenTints = {}): Separate {
  const exact = exactly(given);
  const [darkest, together] = [nearestMix(darkestOf(inks)), nearestMix(inks)];
  const tabulate = () =>
    nodes(EDGE).flatMap((rgb) => {
      const { tints } = isNeutral(rgb) ? darkest(rgb) : together(rgb);
      return inks.map(({ name }) => tints[name] ?? 0);
    });
  let table: number[] | undefined;
  return (red, green, blue) => {
    const rgb: Rgb = [red, green, blue];
    const own = exact(rgb);
    if (own !== undefined) return own;
    table ??= tabulate();
    const values = interpolate(table, EDGE, inks.length, rgb);
    return Object.fromEntries(inks.map(({ name }, index) => [name, values[index] ?? 0]));
  };
}

const lightness = (ink: Ink): number => perceived(inkColour(ink))[0];
export const darkestOf = (inks: readonly Ink[]): Ink[] =>
  inks.reduce<Ink[]>(([dark], ink) => [dark !== undefined && lightness(dark) <= lightness(ink) ? dark : ink], []);

function exactly(given: GivenTints): (rgb: Rgb) => Tints | undefined {
  const byColour = new Map(Object.entries(given).map(([colour, tints]) => [hexOf(parseHex(colour) ?? [0, 0, 0]), tints]));
  return byColour.size === 0 ? () => undefined : (rgb) => byColour.get(hexOf(rgb));
}

function remembered(separate: (rgb: Rgb) => Tints): Separate {
  const known = new Map<string, Tints>();
  return (red, green, blue) => {
    const key = `${red} ${green} ${blue}`;
    const tints = known.get(key) ?? separate([red, green, blue]);
    known.set(key, tints);
    return tints;
  };
}

interface Fit {
  tints: Tints;
  distance: number;
}

/**
 * Tints whose mix looks nearest: of the steps around, the best is taken, and the steps become smaller when none is better.
 * The distance has one valley over nearly all of its field, and the mix is the best of descents from the corners.
 */
function nearestMix(inks: readonly Ink[]): (rgb: Rgb) => Fit {
  const colours = inks.map(inkColour);
  const through = (tints: readonly number[], component: 0 | 1 | 2) =>
    tints.reduce((light, tint, index) => light * (1 - tint * (1 - (colours[index]?.[component] ?? 1))), 1);
  const look = (tints: readonly number[]): Rgb => [through(tints, 0), through(tints, 1), through(tints, 2)];
  const starts = [inks.map(() => 0), ...inks.map((_, one) => inks.map((__, other) => (one === other ? 1 : 0)))];
  return (rgb) => {
    const wanted = perceived(rgb);
    const distance = (tints: readonly number[]) => Math.hypot(...perceived(look(tints)).map((value, index) => value - (wanted[index] ?? 0)));
    const best = starts.map((start) => descend(start, distance)).reduce((a, b) => (b.distance < a.distance ? b : a));
    return { tints: Object.fromEntries(inks.map(({ name }, index) => [name, best.tints[index] ?? 0])), distance: best.distance };
  };
}

function descend(start: readonly number[], distance: (tints: readonly number[]) => number): { tints: readonly number[]; distance: number } {
  let best = { tints: start, distance: distance(start) };
  for (let step = 0.25; step > 1 / 2048; ) {
    const moves = best.tints.flatMap((tint, index) =>
      [tint - step, tint + step].filter((moved) => moved >= 0 && moved <= 1).map((moved) => best.tints.with(index, moved)),
    );
    const next = moves.map((tints) => ({ tints, distance: distance(tints) })).reduce((a, b) => (b.distance < a.distance - 1e-9 ? b : a), best);
    if (next === best) step /= 2;
    best = next;
  }
  return best;
}
