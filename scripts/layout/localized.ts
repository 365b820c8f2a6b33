import type { LocalizedText } from '../config/schema.ts';

/** A text of publication.yml in one locale: its own, that of its language, or the first there is. */
export function localized(text: LocalizedText, tag: string): string {
  if (typeof text === 'string') return text;
  const language = tag.split('-')[0] ?? tag;
  return text[tag] ?? text[language] ?? Object.values(text)[0] ?? '';
}
