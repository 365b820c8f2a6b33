import type { Keep } from '../../memo/keep.ts';
import { remember } from '../../memo/remember.ts';
import { parseChapter } from '../../parse/parse-chapter.ts';
import { parseGlossary } from '../../parse/parse-glossary.ts';
import type { Parsers } from '../read-texts.ts';

/** Of each file: as it is, as it was when it had no error, and both once more beside another original. */
const MOST = 4;

/** Parsers that give the same value for the same text, so that all that is made of it need not be made again: a memory for each file, as long as it is there. */
export function rememberingParsers(keep: Keep): Parsers {
  const ofChapter = () =>
    remember(parseChapter, { by: (file, { slug, locale, config, original }) => [String(file), slug, locale, config, original], most: MOST });
  const ofGlossary = () => remember(parseGlossary, { by: (file, { locale, original }) => [String(file), locale, original?.terms], most: MOST });
  return {
    chapter: (file, context) => keep(`chapter ${file.path}`, [], ofChapter)(file, context),
    glossary: (file, context) => keep(`glossary ${file.path}`, [], ofGlossary)(file, context),
  };
}
