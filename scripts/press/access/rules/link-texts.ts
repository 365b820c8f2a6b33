import { textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.18.5: every link says where it leads. */
export const linkTexts: Rule = {
  clause: '7.18.5',
  expects: '`Contents`',
  hint: 'Describe where the link leads.',
  *breaches({ annotations }) {
    for (const { subtype, isShown, dict, page } of annotations)
      if (subtype === 'Link' && isShown && !textAt(dict, 'Contents')) yield { found: 'link without a description', page };
  },
};
