import { stringify } from 'yaml';
import type { Term } from '../model/glossary.ts';

/** An entry of a glossary that nobody has translated yet, as a comment; its name is filled in where it is known. */
export function writeTermStub({ id, term, names, gloss, definitionText }: Term, locale: string): string {
  const entry = { id, term: names[locale] ?? term, forms: [], ...(gloss === undefined ? {} : { gloss }), definition: definitionText };
  const yaml = stringify([entry], { version: '1.2', schema: 'core', lineWidth: 0 });
  return `\n${yaml.trimEnd().replace(/^/gmu, '# ')}\n`;
}
