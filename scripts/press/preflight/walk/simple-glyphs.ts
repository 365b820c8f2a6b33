import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { numberIn } from './dict-values.ts';
import type { Glyphs } from './glyphs.ts';

/** Of the fonts whose widths every reader program is to know by itself (ISO 32000-2, 9.6.2.2): about the mean of Helvetica and Times. */
const STANDARD_WIDTH = 0.5;

/** Glyphs of a font with codes of one byte: Type 1, TrueType, Type 3. */
export function simpleGlyphs(dict: PDFDict): Glyphs {
  const list = dict.lookup(PDFName.of('Widths'));
  const widths = list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index)) : undefined;
  const first = numberIn(dict, 'FirstChar');
  const descriptor = dict.lookup(PDFName.of('FontDescriptor'));
  const usual = descriptor instanceof PDFDict ? numberIn(descriptor, 'MissingWidth') / 1000 : 0;
  const matrix = dict.lookup(PDFName.of('FontMatrix'));
  const scale = matrix instanceof PDFArray ? matrix.lookup(0) : undefined;
  const unit = scale instanceof PDFNumber ? Math.abs(scale.asNumber()) : 0.001;
  const names = differences(dict.lookup(PDFName.of('Encoding')));
  const procedures = dict.lookup(PDFName.of('CharProcs'));
  return {
    bytes: 1,
    width: (code) => {
      const width = widths?.[code - first];
      return width instanceof PDFNumber ? width.asNumber() * unit : widths === undefined ? STANDARD_WIDTH : usual;
    },
    isMissing: (code) => {
      const name = names.get(code);
      return name === '.notdef' || (procedures instanceof PDFDict && (name === undefined || !procedures.has(PDFName.of(name))));
    },
    text: (code) => (names.has(code) ? textOf(names.get(code) ?? '') : code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined),
  };
}

/** `/Differences [code /name /name … code /name …]` (9.6.5.1). */
function differences(encoding: unknown): Map<number, string> {
  const names = new Map<number, string>();
  const array = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('Differences')) : undefined;
  let code = 0;
  for (const each of array instanceof PDFArray ? array.asArray() : []) {
    if (each instanceof PDFNumber) code = each.asNumber();
    else if (each instanceof PDFName) names.set(code++, each.decodeText());
  }
  return names;
}

/** Of the Adobe Glyph List, the names that are their own character. */
const textOf = (name: string): string | undefined => (name === 'space' ? ' ' : /^[A-Za-z]$/.test(name) ? name : undefined);
