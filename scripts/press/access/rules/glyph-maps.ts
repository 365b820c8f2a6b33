import { PDFStream } from '@cantoo/pdf-lib';
import { valueAt } from '../file/values.ts';
import { fontsOf, isName } from '../fonts/font-info.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.21.3.2: a composite TrueType font that is in the file says which glyph each character is. */
export const glyphMaps: Rule = {
  clause: '7.21.3.2',
  expects: '`CIDToGIDMap`, a stream or `Identity`',
  hint: 'Embed the font anew.',
  *breaches(file) {
    for (const { descendant, subtype, program, name, page } of fontsOf(file)) {
      if (subtype !== 'CIDFontType2' || program === undefined) continue;
      const map = valueAt(descendant, 'CIDToGIDMap');
      if (!(map instanceof PDFStream) && !isName(map, 'Identity')) yield { found: `font \`${name}\` without one`, page };
    }
  },
};
