import { describe, expect, it } from 'vitest';
import { missingGaps, orderGaps } from '../../scripts/import/audit/find-gaps.ts';
import type { SourceWord } from '../../scripts/import/audit/source-words.ts';

/** Lines of words; one that somebody has taken stands in `[brackets]`, one that was cut in `{braces}`. */
function wordsOf(lines: readonly string[]): SourceWord[] {
  return lines.flatMap((line, i) =>
    Array.from(line.matchAll(/[[{]?(\w+)[\]}]?/g), ({ 0: whole, 1: text = '', index }): SourceWord => {
      const owners = whole.startsWith('[') ? [{}] : whole.startsWith('{') ? [{}, {}] : [];
      return { text, line: i + 1, column: index + 1, lastColumn: index + text.length, owners: owners as SourceWord['owners'], isCorrected: false };
    }),
  );
}
/** Kind, place and words of every gap. */
const gapsOf = (...lines: string[]): string[] =>
  missingGaps(lines, wordsOf(lines)).map(({ kind, range, words, text }) => `${kind} ${range?.replace(/@.*/, '')} ${words}: ${text}`);

describe('words that nobody has taken', () => {
  it('are told as whole lines where all words of them are missing, with lines between them that have none', () => {
    expect(gapsOf('one two', '', 'three', '[four]', 'five')).toEqual(['missing 1-3 3: one two three', 'missing 5 1: five']);
    expect(gapsOf('[one]', 'two', 'three')).toEqual(['missing 2-3 2: two three']);
  });

  it('are told by their columns where others of the line were taken, each run for itself', () => {
    expect(gapsOf('aa bb [cc] dd', 'ee')).toEqual(['missing 2 1: ee', 'missing 1:1-5 2: aa bb', 'missing 1:12-13 1: dd']);
    expect(gapsOf('a [b] c')).toEqual(['missing 1:1-1 1: a', 'missing 1:7-7 1: c']);
    expect(gapsOf('[aa] bb [cc]')).toEqual(['missing 1:6-7 1: bb']);
  });

  it('are none where all were taken; a word of which a part was left out is cut', () => {
    expect(gapsOf('[one] [two]', '')).toEqual([]);
    expect(gapsOf('[one] {two} [three]')).toEqual(['cut 1:7-9 1: two']);
  });
});

describe('words that do not run as they should', () => {
  const order = (expected: string, found: string): string[] => orderGaps(expected.split(' '), found.split(' ')).map(({ kind, words, text }) => `${kind} ${words}: ${text}`); // biome-ignore format: a line

  it.each<[string, string, string[]]>([
    ['a b c', 'a b c', []],
    ['a b c d', 'a c d', ['lost 1: b']],
    ['a c d', 'a b c d', ['invented 1: b']],
    ['a b c', 'a x c', ['lost 1: b', 'invented 1: x']],
    ['a b', 'a', ['lost 1: b']],
    ['a', 'a b', ['invented 1: b']],
    ['a b', 'b', ['lost 1: a']],
    // What is the same in front is not taken for what is the same behind.
    ['a a', 'a', ['lost 1: a']],
    ['a b a', 'a', ['lost 2: b a']],
  ])('%s, found as %s', (expected, found, gaps) => expect(order(expected, found)).toEqual(gaps));
});
