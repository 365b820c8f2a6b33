import type { Tints } from '../../model/inks.ts';
import { isDarkestAlone, type SpotOptions, tintsOf } from './spot-target.ts';
import type { MakeTarget } from './target.ts';

export interface PlateOptions extends SpotOptions {
  /** The ink of the plate, by its name. */
  ink: string;
  /** Whether the darkest ink prints on the others, instead of being cut out of them. */
  overprint: boolean;
}

/**
 * One ink's share of everything, in grey: black is the full ink. What has none of it is painted white, so that it is cut out of what lies below, as on
 * the page;
 * what overprints is not painted at all.
 */
export const plateTarget =
  ({ inks, ink, separate, separateTones, overprint }: PlateOptions): MakeTarget =>
  () => {
    const space = { device: 'DeviceGray' } as const;
    const gray = (tints: Tints) => [1 - (tints[ink] ?? 0)];
    return {
      space,
      components: 1,
      blend: 'below',
      overprints: false,
      keeps: [],
      tone: (colour, isDrawn) => gray(tintsOf(colour, inks, isDrawn ? separate : separateTones)),
      paint: (colour) => {
        const tints = tintsOf(colour, inks, separate);
        if (overprint && (tints[ink] ?? 0) === 0 && isDarkestAlone(tints, inks)) return 'nothing';
        return { space, components: gray(tints), overprint: false };
      },
    };
  };
