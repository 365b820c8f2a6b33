import { around, type Mark } from '../file/mark.ts';
import { languageOf } from '../file/struct-element.ts';
import type { Rule } from '../rule.ts';

/** Whether it is known in which language the texts of a mark are, without that of the document. */
export const hasLanguage = (mark: Mark): boolean => around(mark).some(({ language, element }) => Boolean(language) || languageOf(element) !== undefined);

/** Clause 7.2: of all text it is known in which language it is. */
export const languageOfText: Rule = {
  clause: '7.2',
  expects: 'a language for all text',
  hint: 'Set the language of the document.',
  *breaches({ language, content }) {
    if (language) return;
    const pages = new Set<number>();
    for (const mark of content.marks) {
      if (mark.shows === 0 || pages.has(mark.page) || around(mark).some(({ tag }) => tag === 'Artifact') || hasLanguage(mark)) continue;
      pages.add(mark.page);
      yield { found: 'text whose language is not known', page: mark.page };
    }
  },
};
