import { dictAt, isTrue } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.1: no part of the tags is said to be doubtful. */
export const suspects: Rule = {
  clause: '7.1',
  expects: '`Suspects` to be false or absent',
  hint: 'Look through the tags that were guessed, and take the entry away.',
  *breaches({ catalog }) {
    if (isTrue(dictAt(catalog, 'MarkInfo'), 'Suspects')) yield { found: 'tags that the file itself calls doubtful' };
  },
};
