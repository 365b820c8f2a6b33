import { remember } from '../../memo/remember.ts';
import { parseChapter } from '../../parse/parse-chapter.ts';
import { parseGlossary } from '../../parse/parse-glossary.ts';
import type { Parsers } from '../read-texts.ts';

/** Of each file: as it is, as it was when it had no error, and both once more beside another original. */
const MOST = 4;

/** Parsers that give the same value for the same text, so that all that is made of it need not be made again. What is long gone from a file is forgotten. */
export function rememberingParsers(): Parsers {
  return {
    chapter: eachFile(() =>
      remember(parseChapter, { by: (file, { slug, locale, config, original }) => [String(file), slug, locale, config, original], most: MOST }),
    ),
    glossary: eachFile(() => remember(parseGlossary, { by: (file, { locale, original }) => [String(file), locale, original?.terms], most: MOST })),
  };
}

/** A memory of its own for each file: one that is written again and again pushes no other out. */
function eachFile<F extends { path: string }, A extends readonly unknown[], R>(memory: () => (file: F, ...rest: A) => R): (file: F, ...rest: A) => R {
  const files = new Map<string, (file: F, ...rest: A) => R>();
  return (file, ...rest) => {
    const known = files.get(file.path) ?? memory();
    files.set(file.path, known);
    return known(file, ...rest);
  };
}
