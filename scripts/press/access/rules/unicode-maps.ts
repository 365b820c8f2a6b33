import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { toUnicode } from '../../preflight/walk/to-unicode.ts';
import { dictAt, listAt, nameAt, textAt, valueAt } from '../file/values.ts';
import { type FontInfo, fontsOf, isName, streamTextAt } from '../fonts/font-info.ts';
import { isKnownGlyph } from '../fonts/glyph-names.ts';
import { collectionOf, KNOWN_COLLECTIONS } from '../fonts/predefined-cmaps.ts';
import type { Rule } from '../rule.ts';

/** Which stand for no character (Unicode 15, 23.8). */
const NOTHING = /[\0\uFEFF\uFFFE]/;
const BASES = ['MacRomanEncoding', 'MacExpertEncoding', 'WinAnsiEncoding', 'StandardEncoding'];

/** Clause 7.21.7: of every character that is shown it is known which it is in Unicode. */
export const unicodeMaps: Rule = {
  clause: '7.21.7',
  expects: 'a character of Unicode for every code that is shown',
  hint: 'Export the document with `ToUnicode` for its fonts.',
  *breaches(file) {
    for (const font of fontsOf(file)) {
      const { dict, name, page, codes } = font;
      const cmap = streamTextAt(dict, 'ToUnicode');
      const texts = cmap === undefined ? undefined : toUnicode(cmap);
      const unknown = [...codes].filter((code) => !texts?.has(code) && !isKnown(font, code));
      if (unknown.length > 0) yield { found: `${unknown.length === 1 ? 'code' : `${unknown.length} codes`} of the font \`${name}\` without one`, page };
      const empty = [...codes].find((code) => NOTHING.test(texts?.get(code) ?? ''));
      if (empty !== undefined) yield { found: `code ${empty} of the font \`${name}\` that stands for no character`, page };
    }
  },
};

/** Whether it is known without `ToUnicode` (ISO 32000-1, 9.10.2). */
function isKnown({ dict, descendant, encoding, isSymbolic }: FontInfo, code: number): boolean {
  if (descendant !== undefined) {
    const info = dictAt(descendant, 'CIDSystemInfo');
    const known = KNOWN_COLLECTIONS.has(`${textAt(info, 'Registry')}-${textAt(info, 'Ordering')}`);
    return known || (collectionOf(nameAt(dict, 'Encoding') ?? '') !== undefined && !(encoding instanceof PDFStream));
  }
  if (isName(encoding, ...BASES)) return true;
  if (encoding instanceof PDFDict) {
    const given = glyphName(encoding, code);
    return given === undefined ? !isSymbolic || isName(valueAt(encoding, 'BaseEncoding'), ...BASES) : isKnownGlyph(given);
  }
  // The encodings of the standard fonts and of letters are known; those within other programs are not.
  return nameAt(dict, 'Subtype') === 'Type1' && (!isSymbolic || /(?:Symbol|ZapfDingbats)$/.test(nameAt(dict, 'BaseFont') ?? ''));
}

function glyphName(encoding: PDFDict, code: number): string | undefined {
  let [at, found] = [0, undefined as string | undefined];
  for (const each of listAt(encoding, 'Differences')) {
    if (!(each instanceof PDFName)) at = Number(String(each));
    else if (at++ === code) found = each.decodeText();
  }
  return found;
}
