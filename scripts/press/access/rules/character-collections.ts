import { PDFStream } from '@cantoo/pdf-lib';
import { dictAt, nameAt, numberAt, textAt, valueAt } from '../file/values.ts';
import { fontsOf } from '../fonts/font-info.ts';
import { collectionOf } from '../fonts/predefined-cmaps.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.21.3.1: a composite font and its CMap are of the same collection of characters. */
export const characterCollections: Rule = {
  clause: '7.21.3.1',
  expects: 'the same collection of characters in font and CMap',
  hint: 'Embed the font anew.',
  *breaches(file) {
    for (const { descendant, dict, name, page } of fontsOf(file)) {
      const own = dictAt(descendant, 'CIDSystemInfo');
      const cmap = valueAt(dict, 'Encoding');
      if (descendant === undefined) continue;
      const [collection, supplement] = [`${textAt(own, 'Registry')}-${textAt(own, 'Ordering')}`, numberAt(own, 'Supplement') ?? 0];
      const other = cmap instanceof PDFStream ? dictAt(cmap.dict, 'CIDSystemInfo') : undefined;
      const asked = other ? `${textAt(other, 'Registry')}-${textAt(other, 'Ordering')}` : collectionOf(nameAt(dict, 'Encoding') ?? '');
      if (asked !== undefined && asked !== collection) yield { found: `font \`${name}\` of \`${collection}\` with a CMap of \`${asked}\``, page };
      else if ((numberAt(other, 'Supplement') ?? 0) > supplement) yield { found: `font \`${name}\` of an older supplement than its CMap`, page };
    }
  },
};
