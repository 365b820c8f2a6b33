import { kidElements } from '../file/struct-element.ts';
import type { Rule } from '../rule.ts';
import { atElement, named } from './at-element.ts';

/** Clause 7.4.4: an element holds at most one unnumbered heading. */
export const headingSingle: Rule = {
  clause: '7.4.4',
  expects: 'one `H` in an element at most',
  hint: 'Put each heading into a section of its own, with what follows it.',
  *breaches({ structure }) {
    for (const element of structure?.elements ?? []) {
      const count = kidElements(element).filter(({ role }) => role === 'H').length;
      if (count > 1) yield atElement(element, `${named(element)} with ${count} headings`);
    }
  },
};
