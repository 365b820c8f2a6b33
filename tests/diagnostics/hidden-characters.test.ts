import { expect, test } from 'vitest';
import { everyHidden, hiddenCharacters } from '../../scripts/diagnostics/hidden-characters.ts';

const told = (text: string): string[] => Array.from(hiddenCharacters(text), ({ index, name }) => `${index} ${name}`);

test.each([
  ['what turns the text round', 'a\u202Eb\u2066c', ['1 U+202E', '3 U+2066']],
  ['blanks without width', '\u200Ba\uFEFF', ['0 U+200B', '2 U+FEFF']],
  ['joiners where nothing is joined', 'a\u200Db \u200Cc', ['1 U+200D', '4 U+200C']],
  ['a joiner behind a letter that does not join, behind one that does', 'मa\u200Db', ['2 U+200D']],
  ['a joiner before anything', '\u200Da', ['0 U+200D']],
  ['a joiner behind a letter of two units', '\u{10400}\u200D', ['2 U+200D']],
  ['an override in a script that joins', 'می\u202E', ['2 U+202E']],
])('%s is told, with its place', (_, text, names) => expect(told(text)).toEqual(names));

test.each(['می\u200Cخواهم', 'क्\u200Dष', '👩\u200D🚒', '👩🏿\u200D🚒', '🐀\u200D🐀', '❤\uFE0F\u200D🔥', 'க்\u200Cஷ', 'plain'])(
  'what belongs to the spelling of %s is not',
  (text) => expect(told(text)).toEqual([]),
);

test('of several side by side the first is told, and all are known', () => {
  expect(told('\u202E\u202Eab\u202E\u200Bc')).toEqual(['0 U+202E', '4 U+202E']);
  expect(told('a\u202Eb\u202E')).toHaveLength(2);
  expect([...everyHidden('\u202E\u202Eab\u202E\u200Bc')].map(({ index }) => index)).toEqual([0, 1, 4, 5]);
});
