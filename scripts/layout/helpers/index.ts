import type { HelperDelegate } from 'handlebars';
import type { Locale } from '../../locale/load-locale.ts';
import type { ContentRenderer } from '../render-content.ts';
import { contentHelper } from './content.ts';
import { hyphenateHelper } from './hyphenate.ts';
import { langHelper } from './lang.ts';
import { phrasesHelper } from './phrases.ts';
import { quoteHelper } from './quote.ts';
import { tHelper } from './t.ts';

/** The helpers that templates may call, beside Handlebars' own blocks and `lookup`. */
export const HELPER_NAMES = ['content', 'hyphenate', 'lang', 'phrases', 'quote', 't'] as const;
export type Helpers = Record<(typeof HELPER_NAMES)[number], HelperDelegate>;

/** The helpers of one document; `names` are what no line of a title divides. */
export const helpersFor = (messages: Locale, render: ContentRenderer, names: readonly string[] = []): Helpers => ({
  content: contentHelper(render),
  hyphenate: hyphenateHelper(messages),
  lang: langHelper(),
  phrases: phrasesHelper(messages.tag, names),
  quote: quoteHelper(messages),
  t: tHelper(messages),
});
