import { languageOf } from '../file/struct-element.ts';
import { textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.2: of what annotations and fields are described by it is known in which language it is. */
export const languageOfAnnotations: Rule = {
  clause: '7.2',
  expects: 'a language for every description',
  hint: 'Set the language of the document.',
  *breaches({ language, annotations }) {
    if (language) return;
    for (const { dict, element, page, subtype } of annotations) {
      const text = ['Contents', 'TU'].find((key) => textAt(dict, key));
      if (text !== undefined && !textAt(dict, 'Lang') && languageOf(element) === undefined)
        yield { found: `\`${text}\` of an annotation (${subtype}) whose language is not known`, page };
    }
  },
};
