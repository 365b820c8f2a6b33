import type { Config } from './schema.ts';
import type { Policy } from './translations-schema.ts';

export type Locales = Pick<Config, 'locales' | 'translations'>;

/** The locale in which the texts are written; all others are translations. */
export const sourceLocale = ({ locales }: Pick<Config, 'locales'>): string => locales[0] ?? 'en';

/** The locale that a locale is translated from; undefined for the first. */
export function translatedFrom({ locales, translations }: Locales, locale: string): string | undefined {
  return locale === sourceLocale({ locales }) ? undefined : (translations[locale]?.from ?? sourceLocale({ locales }));
}

/** What a missing chapter of a locale means; in the first, nothing can stand in for it. */
export const policyOf = ({ locales, translations }: Locales, locale: string): Policy =>
  locale === sourceLocale({ locales }) ? 'stop' : (translations[locale]?.policy ?? 'stop');

/** The locale itself, then those that stand in for it, the first of all last: `ky`, `ru`, `en`. */
export function localeChain(config: Locales, locale: string): string[] {
  const chain = [locale];
  for (let next = translatedFrom(config, locale); next !== undefined && !chain.includes(next); next = translatedFrom(config, next)) chain.push(next);
  return chain;
}
