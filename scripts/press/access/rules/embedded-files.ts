import { PDFDict } from '@cantoo/pdf-lib';
import { textAt, valueAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clauses 7.11 and 7.18.7: a file within the file has its name in both ways. */
export const embeddedFiles: Rule = {
  clause: '7.11',
  expects: 'both `F` and `UF` for a file within the file',
  hint: 'Attach the file again.',
  *breaches({ context }) {
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      for (const dict of object instanceof PDFDict ? specifications(object) : []) {
        if (!textAt(dict, 'F') || !textAt(dict, 'UF')) yield { found: 'attached file without a name that all programs read', object: String(ref.objectNumber) };
      }
    }
  },
};

/** An object that is a file specification, or has one written within it. */
function specifications(dict: PDFDict): PDFDict[] {
  const own = valueAt(dict, 'FS');
  return [dict, ...(own instanceof PDFDict ? [own] : [])].filter((each) => valueAt(each, 'EF') instanceof PDFDict);
}
