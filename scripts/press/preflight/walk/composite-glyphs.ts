import { PDFArray, type PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { readableBytes } from '../../content/readable-bytes.ts';
import { nameIn } from './dict-values.ts';
import type { Glyphs } from './glyphs.ts';

/** Glyphs of a Type 0 font (ISO 32000-2, 9.7). Codes of two bytes are reckoned with, which is what every producer of Latin, Cyrillic and Arabic text writes. */
export function compositeGlyphs(dict: PDFDict, descendant: PDFDict): Glyphs {
  const widths = readWidths(descendant.lookup(PDFName.of('W')));
  const fallback = descendant.lookup(PDFName.of('DW'));
  const usual = fallback instanceof PDFNumber ? fallback.asNumber() : 1000;
  // In other encodings a code is not the glyph's number, and what it selects is not known here.
  const isIdentity = /^Identity-/.test(nameIn(dict, 'Encoding') ?? '');
  const map = descendant.lookup(PDFName.of('CIDToGIDMap'));
  const glyphs = map instanceof PDFStream ? readableBytes(map) : undefined;
  return {
    bytes: 2,
    width: (code) => (widths.get(code) ?? usual) / 1000,
    isMissing: (code) => isIdentity && (glyphs === undefined ? code === 0 : !glyphs[2 * code] && !glyphs[2 * code + 1]),
    text: () => undefined,
  };
}

/** `c [w1 w2 …]` or `first last w`, mixed (9.7.4.3); only as many as there are codes, twice. */
export function readWidths(array: unknown): Map<number, number> {
  const widths = new Map<number, number>();
  if (!(array instanceof PDFArray)) return widths;
  const number = (index: number): number => {
    const value = array.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  let left = 2 * 0x10000;
  for (let index = 0; index + 1 < array.size(); ) {
    const [first, next] = [number(index), array.lookup(index + 1)];
    if (next instanceof PDFArray) {
      next.asArray().forEach((width, offset) => {
        if (width instanceof PDFNumber) widths.set(first + offset, width.asNumber());
      });
      index += 2;
    } else {
      for (let code = first; code <= Math.min(number(index + 1), 0xffff) && left > 0; code++, left--) widths.set(code, number(index + 2));
      index += 3;
    }
  }
  return widths;
}
