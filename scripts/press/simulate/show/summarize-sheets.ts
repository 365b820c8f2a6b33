import type { Imposition } from '../../../model/sheet.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** One line: pages, sheets, blanks, binding, edge. */
export function summarizeSheets({ fold, pages, padded, copies, sheets, binding, flip }: Imposition): string {
  const blanks = padded - pages;
  const isBound = sheets.some(({ front }) => front.some(({ spine }) => spine !== undefined));
  const signatures = new Set(sheets.map(({ signature }) => signature)).size;
  return [
    `${plural(pages, 'page')} on ${plural(sheets.length, 'sheet')}`,
    ...(signatures > 1 ? [`${signatures} ${fold === 'mini' || fold === 'mini-16' ? 'booklets' : 'signatures'}`] : []),
    ...(copies > 1 ? [`${copies} copies`] : []),
    blanks === 0 ? 'none blank' : `${blanks} blank`,
    ...(isBound ? [`bound on the ${binding}`] : [`read from the ${binding}`]),
    sheets.some(({ back }) => back) ? `turned about the ${flip} edge` : 'printed on one side',
  ].join(' · ');
}
