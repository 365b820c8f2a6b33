import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PrintedText, ReadingStep } from '../../model/printed-text.ts';
import { readKids } from '../tags/kids.ts';

const key = (text: string): PDFName => PDFName.of(text);
const [TABLE, LABEL] = [key('Table'), key('Lbl')];

/** The order in which the structure tree reads a document, and its alternative texts. */
export function readingOrder(document: PDFDocument): Pick<PrintedText, 'reading' | 'alternatives'> {
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]));
  const reading: ReadingStep[] = [];
  const alternatives: string[] = [];
  let count = 0;
  const walk = (element: PDFDict, table: number, isLabel: boolean): void => {
    const number = count++;
    const type = element.get(key('S'));
    const alternative = element.lookup(key('Alt'));
    if (alternative instanceof PDFString || alternative instanceof PDFHexString) alternatives.push(alternative.decodeText());
    const within = type === TABLE ? number : table;
    const inLabel = isLabel || type === LABEL;
    for (const kid of readKids(element)) {
      if (kid.kind === 'element') walk(kid.element, within, inLabel);
      else if (kid.kind === 'content')
        reading.push({ page: pages.get(kid.page.toString()) ?? -1, mark: kid.mark, element: number, table: within, isLabel: inLabel });
    }
  };
  const root = document.catalog.lookup(key('StructTreeRoot'));
  if (root instanceof PDFDict) for (const kid of readKids(root)) if (kid.kind === 'element') walk(kid.element, -1, false);
  return { reading, alternatives };
}
