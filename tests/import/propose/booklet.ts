import type { ProposeOptions } from '../../../scripts/import/propose/propose-recipe.ts';
import { proposeRecipe } from '../../../scripts/import/propose/propose-recipe.ts';
import type { Checked } from '../../../scripts/model/problem.ts';
import type { FoldName } from '../../../scripts/model/sheet.ts';
import { impose } from '../../../scripts/press/impose/impose.ts';

/** Pages of every side, from left to right and from the top. */
export function sidesOf(fold: FoldName, pages: number): (number | undefined)[][] {
  return impose({ fold, pages })
    .sheets.flatMap(({ front, back }) => (back ? [front, back] : [front]))
    .map((cells) => cells.toSorted((a, b) => a.row - b.row || a.column - b.column).map(({ page }) => page));
}

/** First lines of the ranges that the proposal has as text, in its order. */
export async function readingOrder(text: string, sheets: ProposeOptions['sheets']): Promise<Checked<number[]>> {
  const { value, problems } = proposeRecipe({ text, format: 'text', aside: [] }, { file: 'booklet.txt', sha256: '', ...(sheets ? { sheets } : {}) });
  const ranges = (value?.draft.text ?? []).flatMap(
    ({ value: block }) =>
      Object.values(block)
        .flat()
        .filter((range) => /@/.test(String(range))) as string[],
  );
  return { value: ranges.flatMap(linesOf), problems };
}

function linesOf(range: string): number[] {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?@/.exec(range) ?? [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i);
}

/** Lines with words, as they are read. */
export const wordsInOrder = (text: string, lines: readonly number[]): string[] =>
  lines.map((line) => (text.split('\n')[line - 1] ?? '').trim()).filter((line) => line !== '');
