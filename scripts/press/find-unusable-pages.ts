import { type PDFDocument, PDFNumber } from '@cantoo/pdf-lib';
import { listPages, pagesWhere } from './list-pages.ts';
import { inherited, pageBox } from './sheets/page-box.ts';

/** What is said of a mistake, and what to do about it. */
interface Finding {
  message: string;
  hint: string;
}

/** Pages that have no place on a sheet: without a MediaBox that has an area, or turned by something else than quarters (ISO 32000-2, 7.7.3.3). */
export function findUnusablePages(document: PDFDocument): Finding[] {
  const pages = document.getPages();
  const without = pagesWhere(pages, (page) => pageBox(page) === undefined);
  const askew = pagesWhere(pages, ({ node }) => {
    const turn = inherited(node, 'Rotate');
    return turn instanceof PDFNumber && turn.asNumber() % 90 !== 0;
  });
  const found: Finding[] = [];
  if (without.length > 0) {
    const message = `Unexpected ${listPages(without)} without a size, expected a MediaBox of four numbers with an area`;
    found.push({ message, hint: 'Export the document again, with a page size.' });
  }
  if (askew.length > 0) {
    const message = `Unexpected \`/Rotate\` between the quarter turns on ${listPages(askew)}, expected a multiple of 90`;
    found.push({ message, hint: 'Turn these pages upright, or export the document again.' });
  }
  return found;
}
