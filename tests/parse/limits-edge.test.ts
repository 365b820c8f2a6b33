import { expect, test } from 'vitest';
import type { Problem } from '../../scripts/model/problem.ts';
import { checkLimits } from '../../scripts/parse/limits/check-limits.ts';
import { lineIndex } from '../../scripts/parse/line-index.ts';
import type { ParseContext } from '../../scripts/parse/parse-context.ts';

/** What `checkLimits` finds. Parsed the text is not: at the limits that takes a second. */
function problemsOf(source: string): Problem[] {
  const problems: Problem[] = [];
  const log = { problems, reported: new Set(), htmlTags: new Set() };
  const isRefused = checkLimits({ text: { source, locate: lineIndex('a.md', source) }, log } as unknown as ParseContext);
  expect(isRefused).toBe(problems.length > 0);
  return problems;
}

/** The rule that a text breaks first, and where; empty where it breaks none. */
function limitOf(source: string): string {
  const [first] = problemsOf(source);
  return first === undefined ? '' : `${first.rule} ${first.place.line}:${first.place.column}`;
}

const row = (columns: number): string => `|${'a|'.repeat(columns)}\n`;
const table = (columns: number, rows: number): string => `${row(columns)}|${'-|'.repeat(columns)}\n${row(columns).repeat(rows)}\n`;

test.each<[what: string, text: (count: number) => string, most: number, refused: string]>([
  ['bytes', (count) => `${'a'.repeat(count - 2)}é`, 1024 * 1024, 'limit-size 1:1'],
  ['characters of Markdown', (count) => 'a !\n'.repeat(10_000) + '=='.repeat((count - 10_000) / 2) + '!'.repeat(count % 2), 100_000, 'limit-size 1:1'],
  ['lines', (count) => 'a\n'.repeat(count - 1), 20_000, 'limit-size 1:1'],
  ['lines of Windows', (count) => 'a\r\n'.repeat(count - 1), 20_000, 'limit-size 1:1'],
  ['quotations within each other', (count) => `a\r\n\r\n${'> '.repeat(count)}a`, 12, 'limit-nesting 3:26'],
  ['bullets within each other', (count) => `a\n\n${'- '.repeat(count)}a`, 12, 'limit-nesting 3:26'],
  ['columns before an item', (count) => `${' '.repeat(count)}- a`, 48, 'limit-nesting 1:50'],
  ['columns before an item, by tabs', (count) => `${'\t'.repeat(12)}${' '.repeat(count - 48)}- a`, 48, 'limit-nesting 1:14'],
  ['colons of a fence', (count) => `${':'.repeat(count)}verse\na\n${':'.repeat(count)}`, 12, 'limit-nesting 1:1'],
  ['blocks that are open', (count) => Array.from({ length: count }, (_, i) => `${':'.repeat(3 + (i % 2))}verse\n`).join(''), 12, 'limit-nesting 13:1'],
  ['marks in a paragraph', (count) => `a\n\nb ${'*'.repeat(count)}`, 1000, 'limit-nesting 3:1003'],
  ['brackets within each other', (count) => `a ${'['.repeat(count)}`, 10, 'limit-nesting 1:13'],
  ['brackets of which every other is closed', (count) => '[[a]'.repeat(count), 9, 'limit-nesting 1:38'],
  ['columns of a table', (count) => table(count, 1), 40, 'limit-table 2:1'],
  ['rows of a table with twenty columns', (count) => table(20, count), 199, 'limit-table 202:1'],
  ['cells of all tables', (count) => table(20, 199).repeat(4) + table(20, 99) + table(20, count), 99, 'limit-table 1012:1'],
  ['columns of a table in a list', (count) => `- ${table(count, 1).replaceAll('\n', '\n  ')}`, 40, 'limit-table 2:1'],
  ['columns of a table in a note', (count) => `[^a]: ${table(count, 1).replaceAll('\n', '\n    ')}`, 40, 'limit-table 2:1'],
  ['bullets of several kinds within each other', (count) => `${'- * + '.repeat(count / 3)}${['', '-', '- *'][count % 3]}`, 12, 'limit-nesting 1:26'],
  ['numbers within each other', (count) => '1. 123456789) '.repeat(count / 2) + '1. '.repeat(count % 2), 12, 'limit-nesting 1:87'],
  ['notes of long names within each other', (count) => `[^${'a'.repeat(999)}]: `.repeat(count), 12, 'limit-nesting 1:13052'],
  ['notes of names with brackets within each other', (count) => '[^\\]\\[]: '.repeat(count), 12, 'limit-nesting 1:117'],
  ['columns before an item, by a blank and a tab', (count) => `${' \t'.repeat(12)}${' '.repeat(count - 48)}- a`, 48, 'limit-nesting 1:26'],
  ['marks in paragraphs', (count) => `a${'*'.repeat(1000)}\n\n`.repeat(count), 5, 'limit-nesting 11:1'],
  ['characters to search a partner in', (count) => '<'.repeat(1000) + 'a'.repeat(count - 1000), 99_999, 'limit-nesting 1:1'],
  [
    'the same by lines and paragraphs',
    (count) => `${'<'.repeat(1000)}\n${'a'.repeat(40_000)}\n\n${'<'.repeat(1000)}${'a'.repeat(count)}`,
    57_996,
    'limit-nesting 4:1',
  ],
  ['quotations behind each other', (count) => '> a\n\n'.repeat(count), 2827, 'limit-nesting 5656:1'],
  ['lists of changing bullets', (count) => '- a\n+ a\n'.repeat(count), 1581, 'limit-nesting 3163:1'],
  ['lists of changing numbers', (count) => '1. a\n1) a\n'.repeat(count), 1581, 'limit-nesting 3163:1'],
  ['underlined headings', (count) => 'a\n=\n'.repeat(count), 4471, 'limit-nesting 8944:1'],
  ['notes behind each other', (count) => '[^a]: a\n\n'.repeat(count), 2828, 'limit-nesting 5657:1'],
  ['lists and paragraphs by turns', (count) => '- a\n\nb\n\n'.repeat(count), 2390, 'limit-nesting 9563:1'],
  ['lists in quotations', (count) => '> - a\n> - b\n\n'.repeat(count), 744, 'limit-nesting 2235:1'],
  ['items in items of one list', (count) => '- a\n  - b\n'.repeat(count), 1907, 'limit-nesting 3815:1'],
  ['lists in quotations, line by line', (count) => '> - a\n'.repeat(count), 1997, 'limit-nesting 1999:1'],
  ['lists of changing depth', (count) => '- - - - a\n- - b\n'.repeat(count), 816, 'limit-nesting 1634:1'],
  ['underlined headings apart', (count) => 'a\n=\n\n'.repeat(count), 3651, 'limit-nesting 10955:1'],
  ['items that go on behind a blank line', (count) => '- - a\n\n     c\n\nd\n\n'.repeat(count), 1053, 'limit-nesting 6323:1'],
  ['lists within lists in one list', (count) => '- - - a\n'.repeat(count), 1414, 'limit-nesting 1415:1'],
])('%s: so many are read, and one more is refused with its place', (_, text, most, refused) => {
  expect(limitOf(text(most))).toBe('');
  expect(limitOf(text(most + 1))).toBe(refused);
});

test('a closing fence closes the blocks inside it, so that siblings are not counted as nested', () => {
  expect(limitOf(':::verse\na\n:::\n\n'.repeat(40))).toBe('');
  expect(limitOf(`${'::::document\n:::verse\na\n:::\n::::\n'.repeat(20)}`)).toBe('');
  // One with fewer colons closes nothing that has more.
  expect(limitOf('::::verse\n:::\n'.repeat(13))).toBe('limit-nesting 25:1');
});

test('cells of many tables are counted together, and those of one that ended no longer', () => {
  expect(limitOf(table(40, 90).repeat(5))).toBe('');
  expect(limitOf(table(40, 90).repeat(6))).toMatch(/^limit-table 512:1$/);
  expect(limitOf(`${table(40, 90)}\n${'a | b | c\n'.repeat(200)}`)).toBe('');
});

test.each([
  ['a rule in quotations', `${'> '.repeat(11)}- - -\n${'> '.repeat(11)}* * *`],
  ['brackets that are closed', `${'[a] '.repeat(20)}${']'.repeat(20)}${'['.repeat(10)}`],
  ['one list', '- a\n'.repeat(19_000)],
  ['one quotation', '> a\n'.repeat(19_000)],
  ['a quotation in a quotation', '> > a\n'.repeat(19_000)],
  ['one list of items of two lines', '- a\n  b\n'.repeat(9500)],
])('%s is not too much', (_, text) => expect(limitOf(text)).toBe(''));

test('the place is right with the line ends of Windows, and what is too much is named', () => {
  expect(limitOf(`a\r\nbb\r\n\r\n${'> '.repeat(13)}`)).toBe('limit-nesting 4:26');
  const said = (source: string) => problemsOf(source).map(({ message, hint }) => `${message} ${hint}`);
  expect(said(':'.repeat(150))).toEqual([expect.stringContaining('fence of 100 or more colons, expected at most 12')]);
  expect(said('a'.repeat(2 ** 20 + 1))).toEqual(['Unexpected 1048577 bytes, expected at most 1048576 Divide the file into several.']);
  expect(said('a\n'.repeat(20_000))).toEqual(['Unexpected 20001 lines, expected at most 20000 Divide the file into several.']);
});

test('twenty lines are told, and the rest is not worth it', () => {
  const told = problemsOf(`${'> '.repeat(13)}a\n`.repeat(30)).filter(({ message }) => message.includes('within each other'));
  expect(told).toHaveLength(20);
});
