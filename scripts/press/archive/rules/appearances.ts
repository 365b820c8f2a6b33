import { PDFDict as Dict, PDFArray, type PDFDict, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { dictAt, itemsOf, nameAt, valueAt } from '../../access/file/values.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.3.3: how an annotation looks is in the file, and in one way only. */
export const appearances: ArchiveRule = {
  clause: '6.3.3',
  expects: 'an appearance, and that of rest only',
  hint: 'Export the document again, or draw the annotation into the page.',
  *breaches({ access: { annotations } }) {
    for (const { dict, subtype, page } of annotations) {
      if (subtype === 'Popup' || subtype === 'Link') continue;
      const look = dictAt(dict, 'AP');
      if (look === undefined && !isEmpty(dict)) yield { found: `\`${subtype}\` without one`, page };
      if (look === undefined) continue;
      const [only, ...more] = look.keys().map((each) => each.decodeText());
      if (only !== 'N' || more.length > 0) yield { found: `\`${subtype}\` with several`, page };
      const isButton = subtype === 'Widget' && nameAt(dict, 'FT') === 'Btn';
      const normal = valueAt(look, 'N');
      if (!(isButton ? normal instanceof Dict : normal instanceof PDFStream)) yield { found: `\`${subtype}\` with one of another kind`, page };
    }
  },
};

function isEmpty(dict: PDFDict): boolean {
  const rect = valueAt(dict, 'Rect');
  const [a, b, c, d] = (rect instanceof PDFArray ? itemsOf(rect) : []).map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
  return a === c && b === d;
}
