import type { Rule } from '../rule.ts';

/** Clause 7.18.8: marks for the printer are not read out. */
export const printerMarks: Rule = {
  clause: '7.18.8',
  expects: 'marks for the printer outside of the tags',
  hint: 'Take the mark out of the tags.',
  *breaches({ annotations }) {
    for (const { subtype, element, page } of annotations) if (subtype === 'PrinterMark' && element) yield { found: `mark in \`${element.type}\``, page };
  },
};
