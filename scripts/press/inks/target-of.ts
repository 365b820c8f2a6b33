import type { Ink, InkMode } from '../../model/inks.ts';
import { blackTarget } from './black-target.ts';
import { toProcessInks } from './cmyk-profile.ts';
import { cmykTarget } from './cmyk-target.ts';
import { type GivenTints, separation, toneSeparation } from './separation.ts';
import { spotTarget } from './spot-target.ts';
import type { MakeTarget } from './target.ts';

/** What most papers of most presses take, as a sum of the four shares. */
const INK_LIMIT = 3;

export interface InkWishes {
  /** Of `spot`. */
  inks?: readonly Ink[];
  tints?: GivenTints;
  /** Of `cmyk`. */
  inkLimit?: number;
}

/** What `recolour` turns colours into, by the mode of the inks; `rgb` needs no turning. */
export async function targetOf(mode: Exclude<InkMode, 'rgb'>, { inks = [], tints, inkLimit = INK_LIMIT }: InkWishes = {}): Promise<MakeTarget> {
  if (mode === 'black') return blackTarget;
  if (mode === 'cmyk') return cmykTarget(await toProcessInks(), { inkLimit });
  return spotTarget({ inks, separate: separation(inks, tints), separateTones: toneSeparation(inks, tints) });
}
