import { expect, test } from 'vitest';
import { cellCount, isTableDivider } from '../../scripts/parse/limits/table-shape.ts';
import { chapter } from './chapter.ts';

const HEADS = ['a', '|a', 'a|', '|a|', 'a|b', '|a|b|', 'a\\|', '\\|a', 'a\\|b', '\\||a|'];
const DIVIDERS = ['-', '--', '|-', '-|', '|-|', ':-', '-:', ':-:', '-|-', '|-|:-|', ' | - | - | ', '|', '||', ':', '|:|', '|a|', '- -', '-|a', '|-|-'];

test.each(HEADS)('below `%s`, what the parser takes for the divider of a table is one', (head) => {
  const isTable = (divider: string) => JSON.stringify(chapter(`${head}\n${divider}\n`).value?.body ?? '').includes('"table"');
  expect(DIVIDERS.filter((divider) => isTableDivider(divider, head))).toEqual(DIVIDERS.filter(isTable));
});

test('a line at the start of a text divides nothing', () => expect(isTableDivider('|-|', undefined)).toBe(false));

test.each([
  ['|a|b|', 2],
  ['a|b', 2],
  [' |a ', 1],
  ['a|', 1],
  ['|', 1],
  ['\\||a|', 2],
  ['|a\\|b|', 1],
])('`%s` has so many cells: %i', (row, count) => expect(cellCount(row)).toBe(count));
