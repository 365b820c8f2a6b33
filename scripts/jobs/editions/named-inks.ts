import type { Config } from '../../config/schema.ts';
import type { Ink, Tints } from '../../model/inks.ts';

/** Where publication.yml names no inks. */
const BLACK: Ink[] = [{ name: 'Black', colour: '#000000' }];
const PERCENT = 100;

/** The inks that publication.yml names, and which shares of them stand for a colour. */
export const namedInks = ({ press }: Pick<Config, 'press'>): { inks: readonly Ink[]; tints: Record<string, Tints> } => ({
  inks: press.inks ?? BLACK,
  tints: Object.fromEntries(Object.entries(press.tints).map(([colour, shares]) => [colour, sharesOf(shares)])),
});

const sharesOf = (percent: Readonly<Record<string, number>>): Tints =>
  Object.fromEntries(Object.entries(percent).map(([ink, share]) => [ink, share / PERCENT]));
