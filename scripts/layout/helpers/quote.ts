import type { HelperDelegate } from 'handlebars';
import type { Locale } from '../../locale/load-locale.ts';
import { type Located, templateError } from './strict-blocks.ts';

/** `{{quote title}}`: a title between the locale's quotation marks. */
export const quoteHelper =
  (messages: Locale): HelperDelegate =>
  (text: unknown, options: Located) => {
    if (typeof text !== 'string') throw templateError('Unexpected value in `{{quote …}}`, expected a text', options);
    return messages.quotes.open + text + messages.quotes.close;
  };
