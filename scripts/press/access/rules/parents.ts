import { PDFDict } from '@cantoo/pdf-lib';
import { valueAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';
import { atElement, named } from './at-element.ts';

/** Clause 7.1 (ISO 32000-1, 14.7.2): every element knows the one that it stands in. */
export const parents: Rule = {
  clause: '7.1',
  expects: 'an entry `P` in every element of the structure tree',
  hint: 'Export the document again: its structure tree is damaged.',
  *breaches({ structure }) {
    for (const element of structure?.elements ?? [])
      if (!(valueAt(element.dict, 'P') instanceof PDFDict)) yield atElement(element, `${named(element)} without \`P\``);
  },
};
