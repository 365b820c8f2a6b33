import type { Rule } from '../rule.ts';
import { misplaced } from './nesting.ts';

const NESTINGS = {
  TOC: { holds: ['TOC', 'TOCI', 'Caption'] },
  TOCI: { within: ['TOC'] },
};

/** Clause 7.2 (ISO 32000-1, table 333): tables of contents are of entries. */
export const contentsLists: Rule = {
  clause: '7.2',
  expects: '`TOC` of `TOCI`',
  hint: 'Tag the table of contents anew.',
  breaches: (file) => misplaced(file, NESTINGS),
};
