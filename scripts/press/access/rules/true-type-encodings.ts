import { PDFDict } from '@cantoo/pdf-lib';
import { listAt, valueAt } from '../file/values.ts';
import { type FontInfo, fontsOf, isName } from '../fonts/font-info.ts';
import { isKnownGlyph } from '../fonts/glyph-names.ts';
import type { Rule } from '../rule.ts';

const BASES = ['MacRomanEncoding', 'WinAnsiEncoding'];

/** Clause 7.21.6: a TrueType font of letters has an encoding that is known, with names that are; one of symbols has none. */
export const trueTypeEncodings: Rule = {
  clause: '7.21.6',
  expects: '`MacRomanEncoding` or `WinAnsiEncoding` for letters, and none for symbols',
  hint: 'Embed the font anew.',
  *breaches(file) {
    for (const font of fontsOf(file)) {
      if (font.subtype !== 'TrueType' || !font.isPainted) continue;
      const found = font.isSymbolic ? (font.encoding === undefined ? undefined : 'symbols with an encoding') : lettersBreach(font);
      if (found) yield { found: `font \`${font.name}\` of ${found}`, page: font.page };
    }
  },
};

function lettersBreach({ encoding }: FontInfo): string | undefined {
  if (!(encoding instanceof PDFDict)) return isName(encoding, ...BASES) ? undefined : 'letters without a known encoding';
  if (!isName(valueAt(encoding, 'BaseEncoding'), ...BASES)) return 'letters without a known encoding';
  const strange = listAt(encoding, 'Differences').find((each) => String(each).startsWith('/') && !isKnownGlyph(String(each).slice(1)));
  return strange === undefined ? undefined : `letters with the glyph \`${String(strange).slice(1)}\`, which is not known`;
}
