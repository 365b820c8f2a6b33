import type { HelperDelegate } from 'handlebars';
import type { Locale } from '../../locale/load-locale.ts';
import { type Located, templateError } from './strict-blocks.ts';

/** An apostrophe (`’90`) is none. */
const BEGINS_WITH_MARK = /^\s*["“”„‟«»‹›‘‚]/u;

/** `{{quote title}}`: a title between the locale's quotation marks. One that begins with a mark of its own stays as it is. */
export const quoteHelper =
  (messages: Locale): HelperDelegate =>
  (text: unknown, options: Located) => {
    if (typeof text !== 'string') throw templateError('Unexpected value in `{{quote …}}`, expected a text', options);
    if (BEGINS_WITH_MARK.test(text)) return text;
    return messages.quotes.open + text + messages.quotes.close;
  };
