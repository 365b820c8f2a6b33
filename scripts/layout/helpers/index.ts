import type { HelperDelegate } from 'handlebars';
import type { Locale } from '../../locale/load-locale.ts';
import type { ContentRenderer } from '../render-content.ts';
import { contentHelper } from './content.ts';
import { hyphenateHelper } from './hyphenate.ts';
import { langHelper } from './lang.ts';
import { quoteHelper } from './quote.ts';
import { tHelper } from './t.ts';

/** The helpers that templates may call, beside Handlebars' own blocks and `lookup`. */
export const HELPER_NAMES = ['content', 'hyphenate', 'lang', 'quote', 't'] as const;
export type Helpers = Record<(typeof HELPER_NAMES)[number], HelperDelegate>;

/** The helpers of one document. */
export const helpersFor = (messages: Locale, render: ContentRenderer): Helpers => ({
  content: contentHelper(render),
  hyphenate: hyphenateHelper(messages),
  lang: langHelper(),
  quote: quoteHelper(messages),
  t: tHelper(messages),
});
