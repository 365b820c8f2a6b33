import { PDFArray, PDFStream } from '@cantoo/pdf-lib';
import { readableBytes } from '../../content/readable-bytes.ts';
import { dictAt, itemsOf, valueAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.15: no form that is laid out anew by the program that shows it. */
export const xfa: Rule = {
  clause: '7.15',
  expects: 'no dynamic XFA form',
  hint: 'Save the form as one that is not dynamic.',
  *breaches({ catalog }) {
    const packets = valueAt(dictAt(catalog, 'AcroForm'), 'XFA');
    const parts = packets instanceof PDFArray ? itemsOf(packets) : [packets];
    const text = parts.map((each) => (each instanceof PDFStream ? Buffer.from(readableBytes(each) ?? []).toString('utf8') : '')).join('');
    if (/<(?:[\w-]+:)?dynamicRender\s*>\s*required\s*</.test(text)) yield { found: 'dynamic form' };
  },
};
