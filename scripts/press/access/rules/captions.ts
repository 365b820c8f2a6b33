import { kidElements } from '../file/struct-element.ts';
import type { Rule } from '../rule.ts';
import { atElement, named } from './at-element.ts';

const MAY_END = { L: false, TOC: false, Table: true } as const;

/** Clause 7.2 (ISO 32000-1, tables 333, 336 and 337): a list has at most one caption, as its first element; a table as its first or its last. */
export const captions: Rule = {
  clause: '7.2',
  expects: 'one caption, at the beginning (of a table, or at its end)',
  hint: 'Put the caption before what it speaks of.',
  *breaches({ structure }) {
    for (const element of structure?.elements ?? []) {
      if (!Object.hasOwn(MAY_END, element.role)) continue;
      const kids = kidElements(element);
      const at = kids.flatMap(({ role }, index) => (role === 'Caption' ? [index] : []));
      const isPlaced = (index: number): boolean => index === 0 || (MAY_END[element.role as keyof typeof MAY_END] && index === kids.length - 1);
      if (at.length > 1) yield atElement(element, `${at.length} captions in ${named(element)}`);
      else if (!at.every(isPlaced)) yield atElement(element, `caption in the midst of ${named(element)}`);
    }
  },
};
