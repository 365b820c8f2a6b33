import { textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.3: every figure has an alternative text, or a text that replaces it. */
export const figures: Rule = {
  clause: '7.3',
  expects: 'an alternative text',
  hint: 'Describe what the picture shows; make an artifact of one that only decorates.',
  *breaches({ structure }) {
    for (const element of structure?.elements ?? []) {
      if (element.role === 'Figure' && !textAt(element.dict, 'Alt') && textAt(element.dict, 'ActualText') === undefined)
        yield atElement(element, 'figure without one');
    }
  },
};
