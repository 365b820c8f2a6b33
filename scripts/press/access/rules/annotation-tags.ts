import type { Rule } from '../rule.ts';

/** Those that have their own rules, or none. */
const OTHERS = new Set(['Widget', 'Link', 'Popup', 'PrinterMark', 'TrapNet']);

/** Clause 7.18.1: annotations that are shown stand in an element `Annot`. */
export const annotationTags: Rule = {
  clause: '7.18.1',
  expects: 'annotations in elements `Annot`',
  hint: 'Add the annotation to the tags.',
  *breaches({ annotations }) {
    for (const { subtype, isShown, element, page } of annotations) {
      if (isShown && !OTHERS.has(subtype) && element?.role !== 'Annot')
        yield { found: `annotation (${subtype}) in ${element ? `\`${element.type}\`` : 'none'}`, page };
    }
  },
};
