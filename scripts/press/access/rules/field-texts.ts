import type { PDFDict } from '@cantoo/pdf-lib';
import { dictAt, textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.18.1: fields of forms that are shown are described. */
export const fieldTexts: Rule = {
  clause: '7.18.1',
  expects: '`TU`, or `Alt` in the element around it',
  hint: 'Give the field a tooltip.',
  *breaches({ annotations }) {
    for (const { subtype, isShown, element, page, dict } of annotations) {
      if (subtype === 'Widget' && isShown && !hasTooltip(dict) && !textAt(element?.dict, 'Alt')) yield { found: 'field without a description', page };
    }
  },
};

/** A field may be parted into several widgets (ISO 32000-1, 12.7.3). */
function hasTooltip(dict: PDFDict): boolean {
  const seen = new Set<PDFDict>();
  for (let at: PDFDict | undefined = dict; at && !seen.has(at); at = dictAt(at, 'Parent')) {
    if (textAt(at, 'TU')) return true;
    seen.add(at);
  }
  return false;
}
