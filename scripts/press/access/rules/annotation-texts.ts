import { textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

const OTHERS = new Set(['Widget', 'Popup', 'PrinterMark']);

/** Clause 7.18.1: annotations that are shown are described, by themselves or by their element. */
export const annotationTexts: Rule = {
  clause: '7.18.1',
  expects: '`Contents`, or `Alt` in the element around it',
  hint: 'Describe what the annotation says or does.',
  *breaches({ annotations }) {
    for (const { subtype, isShown, element, page, dict } of annotations) {
      if (isShown && !OTHERS.has(subtype) && !textAt(dict, 'Contents') && !textAt(element?.dict, 'Alt'))
        yield { found: `annotation (${subtype}) without a description`, page };
    }
  },
};
