import { dictAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.2: of the outline’s titles it is known in which language they are. */
export const languageOfOutline: Rule = {
  clause: '7.2',
  expects: 'a language for the titles of the outline',
  hint: 'Set the language of the document.',
  *breaches({ language, catalog }) {
    if (!language && dictAt(dictAt(catalog, 'Outlines'), 'First')) yield { found: 'outline whose language is not known' };
  },
};
