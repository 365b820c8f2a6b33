import { expect, it } from 'vitest';
import type { PrintedRun } from '../../scripts/model/printed-text.ts';
import { checkOverlap } from '../../scripts/prove/check-overlap.ts';
import type { Proof } from '../../scripts/prove/proof.ts';

/** A run at the foot of a page, in points. */
const run = (text: string, left: number, right: number): PrintedRun =>
  ({ text, drawn: text, part: 0, mark: 0, left, right, bottom: 40, top: 45, sight: 'seen' }) as never;
const problems = (...runs: PrintedRun[]): string[] =>
  checkOverlap({
    found: { matches: [] },
    printed: { pages: [runs] },
    expected: { body: { chunks: [] }, notes: { chunks: [] }, sections: [], calls: [] },
    map: { sections: [] },
  } as unknown as Proof).map(({ message }) => message);

it('lets a point stand under the quotation mark before it, as typefaces kern it, and finds one that is printed over a word', () => {
  expect(problems(run('united”', 10, 50), run('.', 48.4, 50.8))).toEqual([]);
  expect(problems(run('united”', 10, 50), run('.', 47, 49.4))).toHaveLength(1);
});

it('lets letters side by side overlap a little, and finds words over words', () => {
  expect(problems(run('one', 10, 30), run('two', 28.5, 50))).toEqual([]);
  expect(problems(run('one', 10, 30), run('two', 20, 50))).toHaveLength(1);
});
