import type { PDFDict } from '@cantoo/pdf-lib';
import { dictAt, hasKey, nameAt, numberAt } from '../../exchange/dictionaries.ts';
import type { PageUse } from '../../exchange/page-use.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.2.10: it is known in which colours what is transparent is mixed. */
export const groupColours: ArchiveRule = {
  clause: '6.2.10',
  expects: 'an output intent, or a colour space of the page’s group, for what is transparent',
  hint: 'Give the file an output intent.',
  *breaches({ pages, intents }) {
    if (intents.length > 0) return;
    for (const use of pages) {
      if (isTransparent(use) && !hasKey(dictAt(use.page.node, 'Group'), 'CS')) yield { found: 'transparency without either', page: use.number };
    }
  },
};

const isTransparent = ({ states, images, forms }: PageUse): boolean =>
  [...states].some(isClear) || [...images].some((image) => hasKey(image, 'SMask')) || [...forms].some((form) => hasKey(form, 'Group'));
const isClear = (state: PDFDict): boolean =>
  (numberAt(state, 'ca') ?? 1) < 1 ||
  (numberAt(state, 'CA') ?? 1) < 1 ||
  dictAt(state, 'SMask') !== undefined ||
  ![undefined, 'Normal', 'Compatible'].includes(nameAt(state, 'BM'));
