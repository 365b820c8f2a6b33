import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { guardedRange, hashRange, isInside, parseRange, sayRange, showRange, textOfRange } from '../../scripts/import/ranges.ts';
import { readSource, splitLines } from '../../scripts/import/read-source.ts';
import { plainWord, wordsIn } from '../../scripts/import/words.ts';

const lines = ['one', 'two three', '', 'four', 'five six'];
const sha = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

describe('a range', () => {
  test.each([
    ['1', 'one', 'line 1'],
    ['1-2', 'one\ntwo three', 'lines 1-2'],
    ['2-4', 'two three\n\nfour', 'lines 2-4'],
    ['2:5-9', 'three', '`2:5-9`'],
    ['2:5-4:2', 'three\n\nfo', '`2:5-4:2`'],
    // A page turn: the end stands before the beginning.
    ['5:6-1:2', 'six\non', '`5:6-1:2`'],
  ])('%s covers its text and is guarded by its hash', (range, text, said) => {
    expect(textOfRange(lines, range)).toBe(text);
    expect(hashRange(lines, range)).toBe(sha(text));
    expect(guardedRange(lines, range)).toBe(`${range}@${sha(text)}`);
    expect(parseRange(`${range}@${sha(text)}`)).toEqual({ ...parseRange(range), hash: sha(text) });
    expect([showRange(parseRange(range)), sayRange(parseRange(range))]).toEqual([range, said]);
    expect(isInside(lines, parseRange(range))).toBe(true);
  });

  test.each(['0', '6', '4-6', '4-2', '2:0-3', '2:5-10', '2:5-4', '3:1-1', '1:2-6:1'])('%s does not lie in the source', (range) => {
    expect(isInside(lines, parseRange(range))).toBe(false);
  });
});

describe('a source', () => {
  test.each([
    ['a\nb', ['a', 'b']],
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb\rc\n\n', ['a', 'b', 'c', '']],
    ['\uFEFFa', ['a']],
    ['x', ['x']],
  ])('%j has its lines', async (text, lines) => {
    expect((await readSource(Buffer.from(text), 'a.txt')).value).toEqual({ lines, isMarkdown: false });
  });

  test.each(['', ' \n\n', 'a\u0000b'])('%j is refused', async (text) => {
    expect(await readSource(Buffer.from(text), 'a.txt')).toMatchObject({ value: undefined, problems: [{ rule: 'import-format', place: { path: 'a.txt' } }] });
  });

  test('columns count UTF-16 units', () => {
    expect(textOfRange(splitLines('a𝒜b'), '1:4-4')).toBe('b');
  });
});

test('words are letters and digits with what is within them', () => {
  const words = (text: string) => wordsIn(text).map((word) => word.text);
  expect(words("won't 'so' workers’ rock'n'roll 70+ 1989-91 oil-workers redistribu- it—or —x")).toEqual(
    ["won't", 'so', 'workers', "rock'n'roll", '70', '1989-91', 'oil-workers', 'redistribu', 'it', 'or', 'x'], // biome-ignore format: one row
  );
  expect(words('Әкім жолы 2021. ** --- #')).toEqual(['Әкім', 'жолы', '2021']);
  expect(plainWord('won‘t')).toBe(plainWord("won't"));
});
