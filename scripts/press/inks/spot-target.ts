import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { Ink, Separate, Tints } from '../../model/inks.ts';
import { deflated } from '../content/page-content.ts';
import type { Colour } from './colour.ts';
import { mix } from './mix.ts';
import { darkestOf } from './separation.ts';
import type { MakeTarget, Painted, Space } from './target.ts';

export interface SpotOptions {
  inks: readonly Ink[];
  /** For text and drawings, and for images of few colours. */
  separate: Separate;
  /** For images and gradients. */
  separateTones: Separate;
}

/** The tints of a colour: those that the file itself gives where it knows the inks by name, otherwise those of the separation. */
export function tintsOf({ rgb, tints, all }: Colour, inks: readonly Ink[], separate: Separate): Tints {
  if (all !== undefined) return Object.fromEntries(inks.map(({ name }) => [name, all]));
  const own = tints && inInks(tints, inks);
  return own ?? separate(...rgb);
}

/** Undefined where a name is none of the inks. Names are compared without regard to case. */
function inInks(tints: Tints, inks: readonly Ink[]): Tints | undefined {
  const byName = new Map(inks.map(({ name }) => [name.toLowerCase(), name]));
  const found = Object.entries(tints).map(([name, tint]) => [byName.get(name.toLowerCase()), tint] as const);
  return found.every(([name]) => name !== undefined) ? Object.fromEntries(found) : undefined;
}

/** Black, or whatever ink is the darkest, in full and alone. */
export function isDarkestAlone(tints: Tints, inks: readonly Ink[]): boolean {
  const [darkest] = darkestOf(inks);
  return inks.every(({ name }) => (name === darkest?.name ? (tints[name] ?? 0) > 0.9999 : (tints[name] ?? 0) === 0));
}

/**
 * The inks that the publication names, as DeviceN (ISO 32000-2, 8.6.6.5). The darkest alone is a Separation of its own, which leaves the other inks as
 * they are where it overprints.
 */
export const spotTarget =
  ({ inks, separate, separateTones }: SpotOptions): MakeTarget =>
  (context) => {
    const space: Space = { name: 'ZineInks', object: inksSpace(context, inks) };
    const dark = darkestOf(inks);
    const alone: Space = { name: 'ZineInk', object: inksSpace(context, dark) };
    const components = (tints: Tints): number[] => inks.map(({ name }) => tints[name] ?? 0);
    const paint = (colour: Colour): Painted => {
      const tints = tintsOf(colour, inks, separate);
      return isDarkestAlone(tints, inks) ? { space: alone, components: [1], overprint: true } : { space, components: components(tints), overprint: false };
    };
    return {
      space,
      components: inks.length,
      blend: 'DeviceRGB',
      overprints: true,
      keeps: [],
      tone: (colour, isDrawn) => components(tintsOf(colour, inks, isDrawn ? separate : separateTones)),
      paint,
    };
  };

/** Names of inks, and how their tints look: a table of all or nothing of each, since mixing is linear in every ink. */
function inksSpace(context: PDFContext, inks: readonly Ink[]): PDFRef {
  const corners = Array.from({ length: 2 ** inks.length }, (_, corner) =>
    mix(inks, Object.fromEntries(inks.map(({ name }, index) => [name, (corner >> index) & 1]))),
  );
  const look = {
    FunctionType: 0,
    Domain: inks.flatMap(() => [0, 1]),
    Range: [0, 1, 0, 1, 0, 1],
    Size: inks.map(() => 2),
    BitsPerSample: 8,
  };
  const bytes = Uint8Array.from(corners.flat().map((value) => Math.round(value * 255)));
  const table = context.register(deflated(context, bytes, look));
  const names = inks.map(({ name }) => Buffer.from(name).toString('latin1'));
  const [first] = names;
  const space: PDFObject = context.obj((inks.length === 1 ? ['Separation', first, 'DeviceRGB', table] : ['DeviceN', names, 'DeviceRGB', table]) as never);
  return context.register(space);
}
