import { textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.9: every note has an ID that no other element has. */
export const noteIds: Rule = {
  clause: '7.9',
  expects: 'an ID of its own for every note',
  hint: 'Give each note another ID.',
  *breaches({ structure }) {
    const seen = new Set<string>();
    for (const element of structure?.elements ?? []) {
      if (element.role !== 'Note') continue;
      const id = textAt(element.dict, 'ID');
      if (!id) yield atElement(element, 'note without one');
      else if (seen.has(id)) yield atElement(element, `note with the ID \`${id}\` of another`);
      seen.add(id ?? '');
    }
  },
};
