import type { Rule } from '../rule.ts';
import { hasLanguage } from './language-of-text.ts';

/** Clause 7.2: of texts that stand for marked content it is known in which language they are. */
export const languageOfMarks: Rule = {
  clause: '7.2',
  expects: 'a language for every text that stands for content',
  hint: 'Set the language of the document.',
  *breaches({ language, content }) {
    if (language) return;
    for (const mark of content.marks)
      if (mark.texts.length > 0 && !hasLanguage(mark)) yield { found: `\`${mark.texts.join('`, `')}\` whose language is not known`, page: mark.page };
  },
};
