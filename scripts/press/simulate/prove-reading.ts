import { problem } from '../../diagnostics/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Imposition } from '../../model/sheet.ts';
import { foldSheets } from './fold-sheets.ts';
import type { ReadPage } from './read-pile.ts';

/** So many pages of a long order are shown. */
const SHOWN = 16;

/**
 * What keeps the sheets from being read: empty where each copy reads 1 … n upright, each page once, each leaf on its spine, and with blanks nowhere but
 * at the end or before the last page.
 * @param path the file that the sheets are in, or are for
 */
export function proveReading(imposition: Imposition, path: string = imposition.fold): Problem[] {
  const found = faults(imposition);
  if (found.length === 0) return [];
  const other = imposition.flip === 'short' ? 'long' : 'short';
  const isForOther = faults({ ...imposition, flip: other }).length === 0;
  const hint = isForOther ? `Let the printer turn the paper about its ${other} edge.` : 'Do not print these sheets; impose the pages anew.';
  return found.map((message) => problem('fold-order', { path }, message, hint));
}

function faults(imposition: Imposition): string[] {
  const { pages, padded, copies } = imposition;
  const { booklets, isShut } = foldSheets(imposition);
  // Copies are read each for itself; several booklets are parts of one document.
  const readings = copies === 1 ? [booklets.flat()] : booklets;
  return [
    ...(readings.length === copies ? [] : [`Unexpected ${readings.length} copies, expected ${copies}`]),
    ...(isShut ? ['Unexpected closed folds beside the spine, expected leaves that turn'] : []),
    ...readings.flatMap((reading) => [...order(reading, pages, padded), ...upsideDown(reading), ...wrongSpines(reading, imposition)]),
  ];
}

/** Blanks stand at the end, or before a back cover. */
function order(reading: readonly ReadPage[], pages: number, padded: number): string[] {
  const read = reading.map(({ page }) => page);
  const numbers = Array.from({ length: pages }, (_, i) => i + 1);
  const blanks = Array.from({ length: padded - pages }, () => undefined);
  const wanted = [[...numbers, ...blanks], ...(pages > 1 ? [[...numbers.slice(0, -1), ...blanks, pages]] : [])];
  const agreements = wanted.map((expected) => ({ expected, until: agreement(read, expected) }));
  if (agreements.some(({ expected, until }) => until === expected.length && until === read.length)) return [];
  return agreements
    .toSorted((a, b) => b.until - a.until)
    .slice(0, 1)
    .map(({ expected, until }) => `Unexpected reading order \`${excerpt(read, until)}\`, expected \`${excerpt(expected, until)}\``);
}

/** Up to where two orders are alike. */
function agreement(one: readonly (number | undefined)[], other: readonly (number | undefined)[]): number {
  const shorter = Math.min(one.length, other.length);
  const first = one.slice(0, shorter).findIndex((page, i) => page !== other[i]);
  return first === -1 ? shorter : first;
}

const excerpt = (pages: readonly (number | undefined)[], at: number): string => {
  const from = pages.length <= SHOWN ? 0 : Math.max(0, at - SHOWN / 2);
  const words = pages.slice(from, from + SHOWN).map((page) => page ?? '–');
  return [...(from > 0 ? ['…'] : []), ...words, ...(from + SHOWN < pages.length ? ['…'] : [])].join(' ');
};

const where = ({ sheet, side }: ReadPage): string => `on the ${side} of sheet ${sheet}`;

function upsideDown(reading: readonly ReadPage[]): string[] {
  const [first, ...others] = reading.filter(({ page, isUpright }) => page !== undefined && !isUpright);
  if (!first) return [];
  return [`Unexpected page \`${first.page}\` upside down ${where(first)}${others.length > 0 ? ` and ${others.length} more` : ''}, expected every page upright`];
}

/** Gutter and creep go away from the spine that the sheet names; it must be the one on which the leaf hangs. */
const wrongSpines = (reading: readonly ReadPage[], { sheets }: Imposition): string[] =>
  reading
    .flatMap((read) => {
      const { page, sheet, side, row, column, spine } = read;
      const said = sheets[sheet - 1]?.[side]?.find((cell) => cell.row === row && cell.column === column)?.spine;
      if (page === undefined || said === undefined || said === spine) return [];
      return [`Unexpected spine \`${said}\` of page \`${page}\` ${where(read)}, expected \`${spine ?? 'none'}\``];
    })
    .slice(0, 1);
