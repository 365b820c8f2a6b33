import type { Recipe } from '../../config/recipe-schema.ts';
import type { Account, Addition, TypographyCount } from '../../model/account.ts';
import { parseRange, showRange, textOfRange } from '../ranges.ts';
import type { Source } from '../read-source.ts';
import { type RecipeRange, rangesOf } from '../recipe-ranges.ts';
import { wordsIn } from '../words.ts';
import { expectedWords } from './expected-words.ts';
import { missingGaps, orderGaps } from './find-gaps.ts';
import { readChapter } from './read-chapter.ts';
import { type SourceWord, sourceWords } from './source-words.ts';
import { visibleLines } from './visible-lines.ts';

/**
 * Accounts for every word: those of the source by the ranges of the recipe, those of the chapter by reading its Markdown anew and comparing it, word by word, with
 * the source in the order of the recipe.
 */
export function auditImport({ lines: source, isMarkdown, omitted = [] }: Source, recipe: Recipe, markdown: string, typography: TypographyCount): Account {
  const { visible, omitted: unread } = visibleLines({ lines: source, isMarkdown });
  const ranges = rangesOf(recipe);
  const words = sourceWords(visible, ranges);
  const expected = expectedWords(source, recipe, isMarkdown);
  const chapter = readChapter(markdown);
  const chapterWords = wordsIn(chapter.text).map(({ text }) => text);
  const owned = words.filter(({ owners }) => owners.length === 1);
  const isUsed = ({ owners }: SourceWord) => owners[0]?.role !== 'left-out';
  return {
    source: recipe.source.file,
    words: words.length,
    used: owned.filter((word) => isUsed(word) && !word.isCorrected).length,
    corrected: owned.filter((word) => isUsed(word) && word.isCorrected).length,
    leftOut: owned.filter((word) => !isUsed(word)).length,
    chapterWords: chapterWords.length + wordsIn(chapter.notes.join('\n')).length,
    entries: entriesOf(ranges, owned),
    joins: expected.joins,
    corrections: recipe.corrections.map(({ at, read, why }) => ({
      range: showRange(parseRange(at)),
      source: textOfRange(source, at),
      read,
      ...(why === undefined ? {} : { why }),
    })),
    added: [...expected.added, ...chapter.notes.map((text): Addition => ({ what: 'note', text: text.trim() }))],
    typography,
    omitted: [...omitted, ...unread].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    gaps: [...missingGaps(source, words), ...orderGaps(expected.words, chapterWords)],
  };
}

/** A row for every range, in the order of the source. */
function entriesOf(ranges: readonly RecipeRange[], owned: readonly SourceWord[]): Account['entries'] {
  const counts = new Map<RecipeRange | undefined, number>();
  for (const { owners } of owned) counts.set(owners[0], (counts.get(owners[0]) ?? 0) + 1);
  return ranges
    .filter(({ role }) => role !== 'correction')
    .toSorted((a, b) => a.extent.from.line - b.extent.from.line || a.extent.from.column - b.extent.from.column)
    .map((range) => ({ range: showRange(range.extent), what: range.what, words: counts.get(range) ?? 0 }));
}
