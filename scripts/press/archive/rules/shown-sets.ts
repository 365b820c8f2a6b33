import { PDFStream } from '@cantoo/pdf-lib';
import { valueAt } from '../../access/file/values.ts';
import { fontsOf } from '../../access/fonts/font-info.ts';
import { readableBytes } from '../../content/readable-bytes.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.2.11.4.2: a list of the glyphs that a font holds need not be there; where it is, none is missing in it. */
export const shownSets: ArchiveRule = {
  clause: '6.2.11.4.2',
  expects: 'no `CIDSet`, or one with every glyph',
  hint: 'Embed the font anew.',
  *breaches({ access }) {
    for (const { descriptor, codes, isIdentity, name, page } of fontsOf(access)) {
      const set = valueAt(descriptor, 'CIDSet');
      const bits = set instanceof PDFStream ? readableBytes(set) : undefined;
      if (bits === undefined || !isIdentity) continue;
      const missing = [...codes].find((code) => (((bits[code >> 3] ?? 0) << (code & 7)) & 0x80) === 0);
      if (missing !== undefined) yield { found: `font \`${name}\` whose list lacks glyph ${missing}`, page };
    }
  },
};
