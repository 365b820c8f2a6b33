import { xmpProperties } from '../file/xmp.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.1: the metadata name the document's title. */
export const title: Rule = {
  clause: '7.1',
  expects: '`dc:title` in the metadata',
  hint: 'Give the document a title in its properties.',
  *breaches({ xmp }) {
    if (xmp === undefined) return;
    const titles = xmpProperties(xmp, 'http://purl.org/dc/elements/1.1/').filter(({ name }) => name === 'title');
    if (!titles.some(({ value }) => value.replace(/<[^>]*>/g, '').trim() !== '')) yield { found: 'metadata without a title' };
  },
};
