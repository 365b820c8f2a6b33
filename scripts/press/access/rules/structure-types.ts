import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.1: every type of element is a standard one, or the role map leads to one. */
export const structureTypes: Rule = {
  clause: '7.1',
  expects: 'a standard type, or one that the role map leads to one',
  hint: 'Add the type to the role map of the structure tree.',
  *breaches({ structure }) {
    for (const element of structure?.elements ?? []) if (element.end === 'unknown') yield atElement(element, `type of element \`${element.type || '?'}\``);
  },
};
