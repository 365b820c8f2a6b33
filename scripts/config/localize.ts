import type { LocalizedText } from './schema.ts';

/**
 * A text of publication.yml in one locale: its own, or that of the first of the publication's `locales` that has one. `loadConfig` makes
 * sure that every locale has its own.
 */
export function localize(text: LocalizedText, locale: string, locales: readonly string[]): string {
  if (typeof text === 'string') return text;
  const tag = [locale, ...locales].find((candidate) => Object.hasOwn(text, candidate));
  return tag === undefined ? '' : (text[tag] ?? '');
}
