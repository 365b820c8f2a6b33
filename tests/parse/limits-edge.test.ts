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
  ['columns of a table', (count) => table(count, 1), 40, 'limit-table 2:1'],
  ['rows of a table with twenty columns', (count) => table(20, count), 199, 'limit-table 202:1'],
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

test('twenty lines are told, and the rest is not worth it', () => {
  const told = problemsOf(`${'> '.repeat(13)}a\n`.repeat(30)).filter(({ message }) => message.includes('within each other'));
  expect(told).toHaveLength(20);
});
