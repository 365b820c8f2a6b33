import { kidElements } from '../file/struct-element.ts';
import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.2 (ISO 32000-1, table 337): a table has at most one head and one foot, and a body where it has either. */
export const tableHeads: Rule = {
  clause: '7.2',
  expects: 'one head and one foot at most, with a body',
  hint: 'Tag the table anew.',
  *breaches({ structure }) {
    for (const element of structure?.elements ?? []) {
      if (element.role !== 'Table') continue;
      const kids = kidElements(element);
      const count = (role: string): number => kids.filter((kid) => kid.role === role).length;
      if (count('THead') > 1) yield atElement(element, `table with ${count('THead')} heads`);
      if (count('TFoot') > 1) yield atElement(element, `table with ${count('TFoot')} feet`);
      if (count('TBody') === 0 && count('THead') + count('TFoot') > 0) yield atElement(element, 'table with a head or a foot and no body');
    }
  },
};
