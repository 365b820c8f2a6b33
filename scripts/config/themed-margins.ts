import type { Theme } from '../model/theme.ts';
import { type Mm, mm } from '../units/length.ts';
import type { Config, Margins } from './schema.ts';
import { trimSize } from './trim-size.ts';

/** A share of the page is rounded to tenths of a millimetre. */
const STEPS = 10;

/** The margins of a theme on a page of this size. */
export function themedMargins({ trim }: Pick<Config, 'trim'>, { margins }: Pick<Theme, 'margins'>): Margins {
  const { width, height } = trimSize({ trim });
  const margin = (side: keyof Margins, length: Mm): Mm => {
    const themed = margins[side];
    return 'mm' in themed ? themed.mm : mm(Math.round(themed.share * length * STEPS) / STEPS);
  };
  return { inner: margin('inner', width), outer: margin('outer', width), top: margin('top', height), foot: margin('foot', height) };
}
