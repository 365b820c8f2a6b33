import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { Breach } from '../../access/rule.ts';
import type { ArchiveRule } from '../rule.ts';

/** ISO 19005-2, 6.1.13, after ISO 32000-1, annex C. */
const MOST = { whole: 2 ** 31 - 1, text: 32767, name: 127, objects: 8_388_607, colorants: 32, nested: 28 };
/** Points a side of a page. */
const SIDE = { least: 3, most: 14_400 };

/** Clause 6.1.13: nothing is larger than programs have to bear. */
export const limits: ArchiveRule = {
  clause: '6.1.13',
  expects: 'numbers, names, texts and pages that every program can hold',
  hint: 'Make the file again with less in one object.',
  *breaches({ access: { context }, dicts, streams, pages }) {
    const found = new Set<string>();
    for (const dict of [...dicts, ...streams.map((stream) => stream.dict)]) {
      for (const [key, value] of dict.entries()) for (const each of [key, ...values(value)]) found.add(tooLarge(each));
    }
    found.delete('');
    for (const each of found) yield { found: each } satisfies Breach;
    if (context.largestObjectNumber > MOST.objects) yield { found: `${context.largestObjectNumber} objects` };
    for (const { number, page, depth } of pages) {
      if (depth > MOST.nested) yield { found: `graphics states saved ${depth} deep`, page: number };
      const { width, height } = page.getMediaBox();
      if (Math.min(width, height) < SIDE.least || Math.max(width, height) > SIDE.most) yield { found: `page of ${width} × ${height} points`, page: number };
    }
  },
};

/** What is written in place. */
function* values(value: PDFObject): Generator<PDFObject> {
  yield value;
  if (value instanceof PDFArray) for (const each of value.asArray()) if (!(each instanceof PDFDict)) yield* values(each);
}

function tooLarge(value: PDFObject): string {
  if (value instanceof PDFNumber) return Number.isInteger(value.asNumber()) && Math.abs(value.asNumber()) > MOST.whole ? `number ${value.asNumber()}` : '';
  if (value instanceof PDFName) return Buffer.byteLength(value.decodeText()) > MOST.name ? `name of ${value.decodeText().length} letters` : '';
  const bytes = value instanceof PDFString || value instanceof PDFHexString ? value.asBytes().length : 0;
  if (bytes > MOST.text) return `text of ${bytes} bytes`;
  const isInks = value instanceof PDFArray && String(value.get(0)) === '/DeviceN';
  const inks = isInks ? value.lookup(1) : undefined;
  return inks instanceof PDFArray && inks.size() > MOST.colorants ? `colour of ${inks.size()} inks` : '';
}
