import { dictAt, isTrue } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.1: reader programs show the title, not the name of the file. */
export const titleShown: Rule = {
  clause: '7.1',
  expects: '`DisplayDocTitle` to be true',
  hint: 'Have the title shown in the window’s bar (document properties, initial view).',
  *breaches({ catalog }) {
    if (!isTrue(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')) yield { found: 'file whose name is shown for its title' };
  },
};
