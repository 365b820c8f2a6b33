import { expect } from 'vitest';
import { keepBrowser } from '../render/keep-browser.ts';
import { type Outcome, type Proving, pathOf, proveChapters } from './prove-chapters.ts';

/** What became of generated chapters, in the order of their seeds. */
export async function outcomesOf(seeds: readonly number[], proving: Proving): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const { browser, close } = await keepBrowser();
  try {
    await proveChapters(browser, seeds, proving, (outcome) => outcomes.push(outcome));
  } finally {
    await close();
  }
  return outcomes.toSorted((a, b) => a.seed - b.seed);
}

/** Holds so many short chapters, from a seed on, to it that each is printed whole, or refused with a place; few are. */
export async function expectWhole({ from, count }: { from: number; count: number }): Promise<void> {
  const seeds = Array.from({ length: count }, (_, i) => from + i);
  const outcomes = await outcomesOf(seeds, { most: 2, together: 6 });
  expect(outcomes.map(({ seed }) => seed)).toEqual(seeds);
  const lost = outcomes.filter(({ printed, problems }) => printed && problems.length > 0);
  expect(lost.map(({ seed, problems }) => [seed, problems[0]?.rule, problems[0]?.message])).toEqual([]);
  const refused = outcomes.filter(({ printed }) => !printed);
  for (const { seed, problems } of refused) {
    expect(problems.length, `chapter ${seed}`).toBeGreaterThan(0);
    for (const { rule, place } of problems)
      expect([rule, place.path, place.line], `chapter ${seed}`).toEqual(['block-overflow', pathOf(seed), expect.any(Number)]);
  }
  expect(refused.length).toBeLessThan(count / 10);
}
