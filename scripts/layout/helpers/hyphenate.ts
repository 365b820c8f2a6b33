import type { HelperDelegate } from 'handlebars';
import type { Locale } from '../../locale/load-locale.ts';
import { type Located, templateError } from './strict-blocks.ts';

/** `{{hyphenate blurb}}`: plain words set as prose, with soft hyphens; escaped like every other text. */
export const hyphenateHelper =
  (messages: Locale): HelperDelegate =>
  (text: unknown, options: Located) => {
    if (typeof text !== 'string') throw templateError('Unexpected value in `{{hyphenate …}}`, expected a text', options);
    return messages.hyphenate(text);
  };
