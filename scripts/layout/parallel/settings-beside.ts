import { capitalised } from '../capitalised.ts';
import type { Setting } from '../part.ts';

/** What stands on the left and on the right. */
export interface Sides<T> {
  left: T;
  right: T;
}

/** Two settings as one document wants them: one design for both, each chapter on a spread of its own, a title page that names both languages, one glossary. */
export function settingsBeside({ left, right }: Sides<Setting>): Sides<Setting> {
  const design: Setting['design'] = { ...right.design, openings: right.design.openings === 'run-on' ? 'any' : right.design.openings };
  const [original, own] = [left, right].map(({ publication }) => publication.locale) as [string, string];
  const languages = [original, own].map((tag) => right.messages.languageName(tag)).join(' · ');
  const beside = { languages: capitalised(languages, own), title: left.texts.title, lang: original };
  // The glossary is printed once, in the words of the translation: what is not in it, nothing leads to.
  const printed = new Set(right.publication.glossary.entries.map(({ term }) => term.id));
  const glossary = { ...left.publication.glossary, entries: left.publication.glossary.entries.filter(({ term }) => printed.has(term.id)) };
  return {
    left: { ...left, design, publication: { ...left.publication, glossary } },
    right: { ...right, design, files: new Map([...(left.files ?? []), ...(right.files ?? [])]), texts: { ...right.texts, beside } },
  };
}
