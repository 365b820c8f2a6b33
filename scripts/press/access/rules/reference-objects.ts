import { PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { Rule } from '../rule.ts';

/** Clause 7.20: no content is taken from another file. */
export const referenceObjects: Rule = {
  clause: '7.20',
  expects: 'no content from another file',
  hint: 'Put the content into this file.',
  *breaches({ context }) {
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      const isForm = object instanceof PDFStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
      if (isForm && object.dict.has(PDFName.of('Ref'))) yield { found: 'form that stands for a page elsewhere', object: String(ref.objectNumber) };
    }
  },
};
