import type { ToProcessInks } from './cmyk-profile.ts';
import { type Colour, isNeutral } from './colour.ts';
import type { MakeTarget } from './target.ts';

export interface CmykOptions {
  /** Most ink on a spot as a sum of the four shares, such as `COATED`. */
  inkLimit: number;
}

/** Sums of the four shares that coated and uncoated paper takes (ISO 12647-2: 330 and 300 %, less a margin). */
export const [COATED, UNCOATED] = [3, 2.6];

/**
 * Process inks. Greys of text and drawings stay in black alone, so that letters need no register; black overprints. What is given in process inks
 * stays so; other colours go through the profile. Photographs are made of all four inks, dark parts included; images in grey stay grey.
 */
export const cmykTarget =
  (toInks: ToProcessInks, { inkLimit }: CmykOptions): MakeTarget =>
  () => ({
    space: { device: 'DeviceCMYK' },
    components: 4,
    blend: 'DeviceCMYK',
    overprints: true,
    keeps: ['gray', 'cmyk'],
    tone: (colour, isDrawn) => limited(inksOf(colour, toInks, isDrawn && isNeutral(colour.rgb)), inkLimit),
    paint: (colour) => {
      const components = limited(inksOf(colour, toInks, isNeutral(colour.rgb)), inkLimit);
      return { space: { device: 'DeviceCMYK' }, components, overprint: components.join() === '0,0,0,1' };
    },
  });

function inksOf({ rgb, cmyk, all }: Colour, toInks: ToProcessInks, isBlackAlone = false): readonly number[] {
  if (all !== undefined) return [all, all, all, all];
  if (cmyk !== undefined) return cmyk;
  return isBlackAlone ? [0, 0, 0, 1 - rgb[1]] : toInks(rgb);
}

/** Takes away from the colours, not from the black, what is above the limit. */
function limited(inks: readonly number[], limit: number): readonly number[] {
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = inks;
  const coloured = cyan + magenta + yellow;
  if (coloured + black <= limit) return inks;
  const share = Math.max(0, limit - black) / coloured;
  return [cyan * share, magenta * share, yellow * share, black];
}
