import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** An entry of the outline (ISO 32000-2, 12.3.3) with those below it. */
export interface OutlineItem {
  dict: PDFDict;
  below: OutlineItem[];
}

const key = (text: string): PDFName => PDFName.of(text);

/** The root of a document's outline as an item; undefined where there is none. */
export function outlineOf({ catalog }: PDFDocument): OutlineItem | undefined {
  const dict = catalog.lookup(key('Outlines'));
  return dict instanceof PDFDict ? { dict, below: itemsBelow(dict) } : undefined;
}

function itemsBelow(parent: PDFDict): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let dict = parent.lookup(key('First')); dict instanceof PDFDict; dict = dict.lookup(key('Next'))) items.push({ dict, below: itemsBelow(dict) });
  return items;
}

/** All entries below one, in the order in which they are shown. */
export const allBelow = ({ below }: OutlineItem): OutlineItem[] => below.flatMap((item) => [item, ...allBelow(item)]);
