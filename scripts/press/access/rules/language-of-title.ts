import { languageItems, xmpProperties } from '../file/xmp.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.2: of the title in the metadata it is known in which language it is. */
export const languageOfTitle: Rule = {
  clause: '7.2',
  expects: 'a language for the title in the metadata',
  hint: 'Set the language of the document.',
  *breaches({ language, xmp }) {
    if (language || xmp === undefined) return;
    const titles = xmpProperties(xmp, 'http://purl.org/dc/elements/1.1/').filter(({ name }) => name === 'title');
    const items = titles.flatMap(({ value }) => languageItems(value)).filter(({ text }) => text !== '');
    if (items.length > 0 && items.every(({ language: own }) => own === 'x-default')) yield { found: 'title whose language is not known' };
  },
};
