import { languageOf } from '../file/struct-element.ts';
import { textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';
import { atElement, named } from './at-element.ts';

const TEXTS = ['ActualText', 'Alt', 'E'];

/** Clause 7.2: of alternative, replacing and expanding texts it is known in which language they are. */
export const languageOfAlternatives: Rule = {
  clause: '7.2',
  expects: 'a language for every text that stands for an element',
  hint: 'Set the language of the document.',
  *breaches({ language, structure }) {
    if (language) return;
    for (const element of structure?.elements ?? []) {
      const text = TEXTS.find((key) => textAt(element.dict, key) !== undefined);
      if (text !== undefined && languageOf(element) === undefined) yield atElement(element, `\`${text}\` of ${named(element)} whose language is not known`);
    }
  },
};
