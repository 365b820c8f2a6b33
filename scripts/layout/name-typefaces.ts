import Handlebars from 'handlebars';
import type { Locale } from '../locale/load-locale.ts';
import type { FontChoice } from './choose-fonts.ts';

/** Stands in a document for the sentences of {@link nameTypefaces} until its characters are known. No text can hold it (config/read-text.ts). */
export const TYPEFACES_HERE = '\uFFFF';

/** What a document is set in, in the reader's language, as HTML: the publication's own typefaces, and those that come with zine with their licence. */
export function nameTypefaces({ ours, own }: Pick<FontChoice, 'ours' | 'own'>, { t, list, hyphenate }: Locale): string {
  const sentences = [
    ...(own.length > 0 ? [t('colophon-own-fonts', { fonts: list(own) })] : []),
    ...(ours.length > 0 ? [t('colophon-fonts', { fonts: list(ours) })] : []),
  ];
  return Handlebars.escapeExpression(hyphenate(sentences.join(' ')));
}
