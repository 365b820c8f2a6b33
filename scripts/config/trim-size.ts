import type { Mm } from '../units/length.ts';
import { type Config, TRIM_SIZES } from './schema.ts';

/** The size of the cut page, by name or as it is given. */
export function trimSize({ trim }: Pick<Config, 'trim'>): { width: Mm; height: Mm } {
  if (typeof trim !== 'string') return trim;
  const [width, height] = TRIM_SIZES[trim];
  return { width, height };
}
