import type { TermInput, TranslatedTermInput } from '../config/text-schemas.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Term } from '../model/glossary.ts';
import type { Place } from '../model/problem.ts';
import { report } from './chapter-context.ts';
import type { GlossaryOriginal } from './glossary-original.ts';
import type { ParseContext } from './parse-context.ts';

/** An entry of a translated glossary: words of its own, and the rest from the entry with its id. Undefined where there is none. */
export function inheritTerm(
  context: ParseContext,
  input: TranslatedTermInput,
  original: GlossaryOriginal,
  placeOf: (field: string) => Place,
): TermInput | undefined {
  const term = original.terms.find(({ id }) => id === input.id);
  if (term === undefined) {
    const hint = didYouMean(input.id, new Set(original.terms.map(({ id }) => id)), 'Mend the id, or take the entry out.');
    report(context, 'term-unknown', placeOf('id'), `Unexpected term \`${input.id}\`, expected an id of the glossary in \`${original.locale}\``, hint);
    return undefined;
  }
  const { names: written = {}, ...words } = input;
  const names = namesFor(term, original.locale, context.text.locale);
  const other = (field: string, found: string, expected: string): void => {
    if (found === expected) return;
    const message = `Unexpected \`${field}: ${found}\` of \`${term.id}\`, expected \`${expected}\` as in \`${original.locale}\``;
    report(context, 'translation-mark', placeOf(field), message, `Take \`${field}\` out: it comes from the glossary that is translated.`);
  };
  other('kind', input.kind ?? term.kind, term.kind);
  other('see', (input.see ?? term.see).join(', '), term.see.join(', '));
  for (const [tag, name] of Object.entries(written)) if (tag !== context.text.locale) other('names', `${tag} ${name}`, `${tag} ${names[tag] ?? '…'}`);
  if (term.gloss !== undefined && input.gloss === undefined) {
    const message = `Unexpected term \`${term.id}\` without \`gloss\`, expected a translation of “${term.gloss}”`;
    report(context, 'words-untranslated', placeOf('id'), message, 'Add `gloss: …`.');
  }
  return { ...words, kind: term.kind, names, see: term.see };
}

/** What a term is called in other languages: as its source says, and what it is called there. */
export function namesFor({ term, names }: Pick<Term, 'term' | 'names'>, from: string, locale: string): Record<string, string> {
  return Object.fromEntries(Object.entries({ [from]: term, ...names }).filter(([tag]) => tag !== locale));
}
