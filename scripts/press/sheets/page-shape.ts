import type { PDFDocument } from '@cantoo/pdf-lib';
import { problem } from '../../diagnostics/problem.ts';
import { inMm, type Size } from '../../model/paper-size.ts';
import type { Checked } from '../../model/problem.ts';
import { mm, mmToPt, type Pt, pt } from '../../units/length.ts';
import { listPages, pagesWhere } from '../list-pages.ts';
import { pageBox } from './page-box.ts';

/** What all pages of a document have in common: their trimmed size, and how far the farthest goes over its trim. */
export interface PageShape {
  trim: Size;
  bleed: Pt;
}

/** Pages may differ by a tenth of a millimetre: programs round in different ways. */
const TOLERANCE = mmToPt(mm(0.1));

/** The shape of the pages as one looks at them, turned by their `/Rotate`; undefined, and why, where they do not have one shape. */
export function pageShape(document: PDFDocument, path: string): Checked<PageShape | undefined> {
  const boxes = document.getPages().map(pageBox);
  const refuse = (message: string, hint: string) => ({ value: undefined, problems: [problem('pdf-input', { path }, message, hint)] });
  const without = pagesWhere(boxes, (box) => box === undefined);
  if (without.length > 0) return refuse(`Unexpected ${listPages(without)} without a size, expected a MediaBox`, 'Export the document again.');
  const sizes = boxes.flatMap((box) => (box ? [box.trim] : []));
  const common = mostCommon(sizes);
  if (!common) return refuse('Unexpected PDF without pages, expected at least one', 'Export the document again.');
  const others = pagesWhere(sizes, (size) => !isAlike(size, common));
  if (others.length > 0) {
    const odd = sizes[(others[0] ?? 1) - 1] ?? common;
    return refuse(
      `Unexpected pages of different sizes: ${listPages(others)} ${others.length === 1 ? 'is' : 'are'} not ${inMm(common)} like the others (page ${others[0]}: ${inMm(odd)}), expected one size`,
      isAlike({ width: odd.height, height: odd.width }, common)
        ? 'Turn these pages, or take them out.'
        : 'Bring these pages to the size of the others, or impose them apart.',
    );
  }
  return { value: { trim: common, bleed: pt(Math.max(...boxes.map((box) => box?.bleed ?? 0))) }, problems: [] };
}

const isAlike = (a: Size, b: Size): boolean => Math.abs(a.width - b.width) <= TOLERANCE && Math.abs(a.height - b.height) <= TOLERANCE;

/** The first size of the largest group of like ones. */
function mostCommon(sizes: readonly Size[]): Size | undefined {
  const groups: { size: Size; count: number }[] = [];
  for (const size of sizes) {
    const group = groups.find((each) => isAlike(each.size, size));
    if (group) group.count++;
    else groups.push({ size, count: 1 });
  }
  return groups.toSorted((a, b) => b.count - a.count)[0]?.size;
}
