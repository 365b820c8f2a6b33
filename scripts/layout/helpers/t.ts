import type { HelperDelegate } from 'handlebars';
import type { Locale } from '../../locale/load-locale.ts';
import { type Located, templateError } from './strict-blocks.ts';

/** `{{t "published-by" name=collective}}`: a message of the catalog with its values. */
export const tHelper =
  (messages: Locale): HelperDelegate =>
  (key: unknown, options: Located) => {
    if (typeof key !== 'string') throw templateError('Unexpected unknown name in `{{t …}}`, expected the key of a message', options);
    try {
      return messages.t(key, options.hash);
    } catch (error) {
      throw templateError(error instanceof Error ? error.message : String(error), options);
    }
  };
