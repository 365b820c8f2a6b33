import { PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { OutlineItem } from './outline-items.ts';

/** More entries below one than this would push the chapters behind them out of sight. */
const MOST_OPEN = 8;

/** Closes the entries of the outline that have many below them, such as the years of the chronology and the letters of the glossary. */
export function closeLongLists(outline: OutlineItem): void {
  count(outline, true);
}

/** Sets `/Count`, which is negative for what is closed (ISO 32000-2, table 151). Gives back how many lines an entry adds below itself. */
function count({ dict, below }: OutlineItem, isRoot = false): number {
  const lines = below.reduce((sum, item) => sum + 1 + count(item), 0);
  const isOpen = isRoot || below.length <= MOST_OPEN;
  if (lines > 0) dict.set(PDFName.of('Count'), PDFNumber.of(isOpen ? lines : -lines));
  return isOpen ? lines : 0;
}
