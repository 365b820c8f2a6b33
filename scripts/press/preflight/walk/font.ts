import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { readableBytes } from '../../content/readable-bytes.ts';
import { compositeGlyphs } from './composite-glyphs.ts';
import { nameIn, numberIn } from './dict-values.ts';
import type { Glyphs } from './glyphs.ts';
import { simpleGlyphs } from './simple-glyphs.ts';
import { toUnicode } from './to-unicode.ts';

/** A font as a page uses it (ISO 32000-2, 9.5 to 9.10). */
export interface Font extends Glyphs {
  /** Without the six letters of a subset. */
  name: string;
  subtype: string;
  isEmbedded: boolean;
  hasToUnicode: boolean;
  /** Set from top to bottom. */
  isVertical: boolean;
  /** Of a letter over and below the baseline, in em; `descent` is negative. */
  ascent: number;
  descent: number;
}

/** Beyond these, metrics hold room for accents and for the next line. */
const [ASCENT, DESCENT] = [0.75, -0.22];

export function readFont(dict: PDFDict): Font {
  const subtype = nameIn(dict, 'Subtype') ?? '';
  const kids = dict.lookup(PDFName.of('DescendantFonts'));
  const kid = kids instanceof PDFArray ? kids.lookup(0) : undefined;
  const descendant = kid instanceof PDFDict ? kid : undefined;
  const descriptor = (descendant ?? dict).lookup(PDFName.of('FontDescriptor'));
  const cmap = dict.lookup(PDFName.of('ToUnicode'));
  const glyphs = descendant ? compositeGlyphs(dict, descendant) : simpleGlyphs(dict);
  const texts = cmap instanceof PDFStream ? toUnicode(Buffer.from(readableBytes(cmap) ?? []).toString('latin1')) : undefined;
  const measure = (key: string): number => (descriptor instanceof PDFDict ? numberIn(descriptor, key) : 0) / 1000;
  return {
    ...glyphs,
    text: (code) => texts?.get(code) ?? glyphs.text(code),
    name: (nameIn(descendant ?? dict, 'BaseFont') ?? nameIn(dict, 'Name') ?? 'without a name').replace(/^[A-Z]{6}\+/, ''),
    subtype,
    isEmbedded: subtype === 'Type3' || (descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)))),
    hasToUnicode: texts !== undefined,
    isVertical: /(?:^|-)V$/.test(nameIn(dict, 'Encoding') ?? ''),
    ascent: measure('CapHeight') || Math.min(measure('Ascent') || ASCENT, ASCENT),
    descent: Math.max(measure('Descent') || DESCENT, DESCENT),
  };
}
