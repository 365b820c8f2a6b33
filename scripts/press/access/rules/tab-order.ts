import { nameAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.18.3: on pages with annotations the tab key goes in the order of the structure. */
export const tabOrder: Rule = {
  clause: '7.18.3',
  expects: '`Tabs` to be `S` on pages with annotations',
  hint: 'Set the tab order to that of the structure.',
  *breaches({ annotations, pages }) {
    for (const page of new Set(annotations.map((each) => each.page))) {
      if (nameAt(pages[page - 1], 'Tabs') !== 'S') yield { found: 'page where it is another', page };
    }
  },
};
