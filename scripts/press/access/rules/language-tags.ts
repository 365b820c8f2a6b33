import { textAt } from '../file/values.ts';
import type { Breach, Rule } from '../rule.ts';
import { atElement, named } from './at-element.ts';

/** Subtags of letters and digits, the first of letters (RFC 3066, 2.1; RFC 5646 allows no more). */
const TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Clause 7.2: what is given as a language is written as one. */
export const languageTags: Rule = {
  clause: '7.2',
  expects: 'a language tag such as `en` or `kk-Cyrl`',
  hint: 'Write the language as the registry of language subtags has it.',
  *breaches({ catalog, structure, content }) {
    const wrong = (language: string | undefined): boolean => language !== undefined && !TAG.test(language);
    const document = textAt(catalog, 'Lang');
    if (wrong(document)) yield { found: `language \`${document}\` of the document` } satisfies Breach;
    for (const element of structure?.elements ?? []) {
      const language = textAt(element.dict, 'Lang');
      if (wrong(language)) yield atElement(element, `language \`${language}\` of ${named(element)}`);
    }
    for (const { language, page } of content.marks) if (wrong(language)) yield { found: `language \`${language}\` of marked content`, page };
  },
};
