import { hexOf, type Rgb } from '../../model/hex-colour.ts';
import { BLACK, type Colour, decode, encode, isNeutral, luminance } from './colour.ts';
import type { MakeTarget } from './target.ts';

/** Of this luminance, text has a contrast of 4.5 : 1 on white, and of 4.7 : 1 on black (WCAG 2.2, 1.4.3). */
const LEGIBLE = 0.183;
/** Lighter than this, text stands on a dark ground. */
const LIGHT = 0.5;

/**
 * Black alone. Colours become the grey of their luminance. Text of middling luminance is made dark enough to be read: a copier prints grey as dots, and
 * thin strokes fall between them.
 *
 * It is written in DeviceGray, which every device prints with its black and no other ink, and every screen shows as black. Black overprints: with the one ink
 * this changes nothing, and where the pages are placed on a colour later, no letter is cut out of it.
 */
export const blackTarget: MakeTarget = () => ({
  space: { device: 'DeviceGray' },
  components: 1,
  blend: 'below',
  overprints: true,
  keeps: ['gray'],
  tone: (colour) => [grayOf(colour)],
  paint: (colour, use) => {
    const gray = use === 'text' ? legible(grayOf(colour)) : grayOf(colour);
    return { space: { device: 'DeviceGray' }, components: [gray], overprint: gray === 0 };
  },
});

const grayOf = ({ rgb }: Colour): number => (isNeutral(rgb) ? average(rgb) : encode(luminance(rgb)));
const average = ([red, green, blue]: Rgb): number => (red + green + blue) / 3;

/** The same, with some colours (`#d1202f`) as full black: those of a design that reads in one ink, of which a copier would make blotches if they were grey. */
export const blackWith =
  (solid: readonly string[]): MakeTarget =>
  (context) => {
    const target = blackTarget(context);
    const isSolid = ({ rgb }: Colour): boolean => solid.some((hex) => hex.toLowerCase() === hexOf(rgb));
    const solidly = (colour: Colour): Colour => (isSolid(colour) ? BLACK : colour);
    return {
      ...target,
      tone: (colour, isDrawn) => target.tone(isDrawn ? solidly(colour) : colour, isDrawn),
      paint: (colour, use) => target.paint(solidly(colour), use),
    };
  };

function legible(gray: number): number {
  const light = decode(gray);
  return light > LEGIBLE && light < LIGHT ? encode(LEGIBLE) : gray;
}
