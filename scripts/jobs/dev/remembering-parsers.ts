import { remember } from '../../memo/remember.ts';
import { parseChapter } from '../../parse/parse-chapter.ts';
import { parseGlossary } from '../../parse/parse-glossary.ts';
import type { Parsers } from '../read-texts.ts';

/** Texts of a publication in several languages, as they are and as they were. */
const MOST = 400;

/** Parsers that give the same value for the same text, so that all that is made of it need not be made again. */
export function rememberingParsers(): Parsers {
  return {
    chapter: remember(parseChapter, {
      by: (file, { slug, locale, config, original }) => [String(file), file.path, slug, locale, config, original],
      most: MOST,
    }),
    glossary: remember(parseGlossary, { by: (file, { locale, original }) => [String(file), file.path, locale, original?.terms], most: 20 }),
  };
}
