import { dictAt, isTrue } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clauses 6.2 and 7.1: the file has a structure tree, and says that it is tagged. */
export const tagged: Rule = {
  clause: '7.1',
  expects: 'a tagged PDF',
  hint: 'Export the document again with tags for accessibility.',
  *breaches({ catalog, structure }) {
    if (structure === undefined) yield { found: 'file without a structure tree' };
    if (!isTrue(dictAt(catalog, 'MarkInfo'), 'Marked')) yield { found: 'file that does not say that it is tagged' };
  },
};
