import { textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.7: every formula has an alternative text, or a text that replaces it. */
export const formulas: Rule = {
  clause: '7.7',
  expects: 'an alternative text',
  hint: 'Write the formula in words.',
  *breaches({ structure }) {
    for (const element of structure?.elements ?? []) {
      if (element.role === 'Formula' && !textAt(element.dict, 'Alt') && textAt(element.dict, 'ActualText') === undefined)
        yield atElement(element, 'formula without one');
    }
  },
};
