import type { Rule } from '../rule.ts';

/** Clause 7.18.4: fields stand in elements `Form`. */
export const widgets: Rule = {
  clause: '7.18.4',
  expects: 'fields in elements `Form`',
  hint: 'Add the field to the tags.',
  *breaches({ annotations }) {
    for (const { subtype, isShown, element, page } of annotations) {
      if (subtype === 'Widget' && isShown && element?.role !== 'Form') yield { found: `field in ${element ? `\`${element.type}\`` : 'none'}`, page };
    }
  },
};
