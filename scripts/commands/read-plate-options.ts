import { UsageError } from '../diagnostics/errors.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { PlateWishes } from '../jobs/plates-of-file.ts';
import { hexOf, parseHex } from '../model/hex-colour.ts';
import type { Ink, Tints } from '../model/inks.ts';

/** `zine plates` as it is typed. */
export interface PlateArguments {
  /** `Black=#000000`. */
  ink?: readonly string[];
  /** `#d1202f=Orange:100,Black:0`. */
  tint?: readonly string[];
  screen?: string;
  dpi?: string;
}

const BLACK: readonly Ink[] = [{ name: 'Black', colour: '#000000' }];
const DPI = 300;
const [LEAST_DPI, MOST_DPI] = [72, 1200];
const [LEAST_LPI, MOST_LPI] = [20, 200];
const LONGEST_NAME = 40;
/** More drums than any press has. */
const MOST_INKS = 8;

/**
 * Makes of what was typed what the press understands.
 * @throws UsageError with everything that cannot be read
 */
export function readPlateOptions({ ink, tint = [], screen, dpi }: PlateArguments): PlateWishes {
  const wrong: string[] = [];
  const inks = ink === undefined ? BLACK : readInks(ink, wrong);
  const tints = readTints(tint, inks, wrong);
  const read = readScreen(screen, dpi, wrong);
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  return { inks, tints, screen: read };
}

function readInks(written: readonly string[], wrong: string[]): Ink[] {
  const inks: Ink[] = [];
  for (const each of written) {
    const [, name = '', colour = ''] = /^\s*(.*?)\s*=\s*(.*?)\s*$/.exec(each) ?? [];
    const rgb = parseHex(colour);
    if (name === '' || name.length > LONGEST_NAME || rgb === undefined) {
      wrong.push(`Unexpected \`--ink ${each}\`, expected a name and a colour, such as \`--ink "Orange=#ff7477"\``);
    } else if (inks.some((ink) => ink.name.toLowerCase() === name.toLowerCase())) {
      wrong.push(`Unexpected second ink \`${name}\`, expected each ink once`);
    } else {
      inks.push({ name, colour: hexOf(rgb) });
    }
  }
  if (inks.length > MOST_INKS) wrong.push(`Unexpected ${inks.length} inks, expected at most ${MOST_INKS}`);
  return inks;
}

function readTints(written: readonly string[], inks: readonly Ink[], wrong: string[]): Record<string, Tints> {
  const tints: Record<string, Tints> = {};
  for (const each of written) {
    const [, colour = '', shares = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(each) ?? [];
    const rgb = parseHex(colour);
    if (rgb === undefined || shares === '') {
      wrong.push(`Unexpected \`--tint ${each}\`, expected a colour and shares of inks in percent, such as \`--tint "#d1202f=Orange:100,Black:0"\``);
    } else if (tints[hexOf(rgb)] !== undefined) {
      wrong.push(`Unexpected second \`--tint\` for \`${colour}\`, expected each colour once`);
    } else {
      tints[hexOf(rgb)] = readShares(each, shares, inks, wrong);
    }
  }
  return tints;
}

function readShares(tint: string, shares: string, inks: readonly Ink[], wrong: string[]): Tints {
  const names = inks.map(({ name }) => name);
  const entries = shares.split(',').flatMap((share): [string, number][] => {
    const [, name = '', percent = ''] = /^\s*(.*?)\s*:\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(share) ?? [];
    const known = names.find((each) => each.toLowerCase() === name.toLowerCase());
    if (name === '' || Number(percent) > 100) {
      wrong.push(`Unexpected \`${share.trim()}\` in \`--tint ${tint}\`, expected an ink and a share from 0 to 100, such as \`Orange:100\``);
      return [];
    }
    if (known === undefined) {
      wrong.push(
        `Unexpected ink \`${name}\` in \`--tint ${tint}\`, expected one of \`${names.join('`, `')}\`. ${didYouMean(name, names, 'Name it with --ink.')}`,
      );
      return [];
    }
    return [[known, Number(percent) / 100]];
  });
  return Object.fromEntries(entries);
}

/** `none`, the name of a screen, or lines of dots an inch: `60lpi`. */
function readScreen(screen: string | undefined, dpi: string | undefined, wrong: string[]): PlateWishes['screen'] {
  const resolution = dpi === undefined ? DPI : Number(dpi);
  if (!(resolution >= LEAST_DPI && resolution <= MOST_DPI)) wrong.push(`Unexpected \`--dpi ${dpi}\`, expected a number from ${LEAST_DPI} to ${MOST_DPI}`);
  if (screen === undefined || screen === 'none') {
    if (dpi !== undefined) wrong.push('Unexpected `--dpi` without `--screen`, expected both or neither');
    return undefined;
  }
  if (screen === 'threshold' || screen === 'bayer' || screen === 'fs') return { kind: screen, dpi: resolution };
  const lpi = Number(/^(\d+)lpi$/.exec(screen)?.[1]);
  if (lpi >= LEAST_LPI && lpi <= MOST_LPI) return { kind: 'dots', dpi: resolution, lpi };
  wrong.push(
    `Unexpected \`--screen ${screen}\`, expected \`none\`, \`threshold\`, \`bayer\`, \`fs\`, or lines an inch from ${LEAST_LPI} to ${MOST_LPI}, such as \`60lpi\``,
  );
  return undefined;
}
