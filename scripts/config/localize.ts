import type { LocalizedText } from './schema.ts';
import { type Locales, localeChain } from './translation-of.ts';

/** A text of publication.yml in one locale: its own, or that of the first locale that stands in for it, or of any. `checkConfig` tells where it is missing. */
export function localize(text: LocalizedText, locale: string, config: Locales): string {
  if (typeof text === 'string') return text;
  const tag = [...localeChain(config, locale), ...config.locales].find((candidate) => Object.hasOwn(text, candidate));
  return tag === undefined ? '' : (text[tag] ?? '');
}
