/** How a tag's language is written: `kk` is Cyrillic and its default, `kk-Arab` is Arabic and not. */
export interface WritingSystem {
  language: string;
  dir: 'ltr' | 'rtl';
  /** The script that the bare language code implies: its catalog and its hyphenation may be used. */
  isDefaultScript: boolean;
}

const RTL_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? 'Latn';

/** Whether Unicode knows the language of a well-formed tag. */
export const isKnownLanguage = (tag: string): boolean => new Intl.Locale(tag).maximize().script !== undefined;

/** Reads language and script off a BCP 47 tag; a script that the tag leaves out is the likely one. */
export function writingSystem(tag: string): WritingSystem {
  const { language } = new Intl.Locale(tag);
  const script = scriptOf(tag);
  return { language, dir: RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr', isDefaultScript: script === scriptOf(language) };
}
