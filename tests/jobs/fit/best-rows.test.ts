import { describe, expect, test } from 'vitest';
import { chosenRow, worthTelling } from '../../../scripts/jobs/fit/best-rows.ts';

const row = (notice: number, pages: number, blanks: number) => ({ notice, pages, sheets: pages / 4, blanks });
const [now, lessBlank, sheet, worse, sheets] = [row(0, 24, 3), row(1, 24, 1), row(2, 20, 2), row(3, 24, 0), row(5, 16, 0)] as const;
const ROWS = [now, lessBlank, sheet, worse, sheets];

describe('the rows of zine fit', () => {
  test('the first that saves a sheet is chosen, or the first where none does', () => {
    expect(chosenRow(ROWS)).toBe(sheet);
    expect(chosenRow([now, lessBlank, worse])).toBe(now);
  });
  test('a number of pages takes the least noticed that has it, then what stays within it, then what exceeds it least', () => {
    expect(chosenRow(ROWS, 24)).toBe(now);
    expect(chosenRow(ROWS, 16)).toBe(sheets);
    expect(chosenRow(ROWS, 22)).toBe(sheet);
    expect(chosenRow(ROWS, 12)).toBe(sheets);
  });
  test('those are told that are better than all that are noticed less, and the chosen one', () => {
    expect(worthTelling(ROWS, sheet)).toEqual([now, lessBlank, sheet, sheets]);
    expect(worthTelling(ROWS, worse)).toEqual([now, lessBlank, sheet, worse, sheets]);
  });
});
