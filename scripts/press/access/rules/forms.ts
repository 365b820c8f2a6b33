import { attributeOf } from '../file/attributes.ts';
import { dictAt, nameAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.18.4 (ISO 32000-1, table 340): an element `Form` that does not say which kind of field it shows holds one that can be filled in. */
export const forms: Rule = {
  clause: '7.18.4',
  expects: 'one field in an element `Form`',
  hint: 'Tag every field by itself.',
  *breaches({ structure }) {
    const classes = dictAt(structure?.root, 'ClassMap');
    for (const element of structure?.elements ?? []) {
      if (element.role !== 'Form' || attributeOf(element, 'PrintField', 'Role', classes)) continue;
      const fields = element.objects.filter((object) => nameAt(object, 'Subtype') === 'Widget').length;
      const others = element.elements.length + element.marks + element.objects.length - fields;
      if (fields !== 1 || others > 0) yield atElement(element, `\`${element.type}\` with ${fields} fields${others > 0 ? ' and other content' : ''}`);
    }
  },
};
