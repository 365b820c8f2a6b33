import type { Rule } from '../rule.ts';
import { misplaced } from './nesting.ts';

const NESTINGS = {
  L: { holds: ['L', 'LI', 'Caption'] },
  LI: { within: ['L'], holds: ['Lbl', 'LBody'] },
  LBody: { within: ['LI'] },
};

/** Clause 7.2 (ISO 32000-1, table 336): lists are of items, items of a label and a body. */
export const lists: Rule = {
  clause: '7.2',
  expects: '`L` of `LI`, and `LI` of `Lbl` and `LBody`',
  hint: 'Tag the list anew.',
  breaches: (file) => misplaced(file, NESTINGS),
};
