import { expect, test } from 'vitest';
import { keepBrowser } from '../render/keep-browser.ts';
import { type Outcome, proveChapters } from './prove-chapters.ts';

/** `npm run soak` builds as many as wanted, and larger ones. */
const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1);

test('generated chapters are printed whole, or refused with a file: nothing is lost in silence', { timeout: 240_000 }, async () => {
  const outcomes: Outcome[] = [];
  const { browser, close } = await keepBrowser();
  try {
    await proveChapters(browser, SEEDS, 2, (outcome) => outcomes.push(outcome));
  } finally {
    await close();
  }
  expect(outcomes.map(({ seed }) => seed)).toEqual(SEEDS);
  for (const { seed, printed, problems } of outcomes) {
    if (!printed) expect(problems.length, `chapter ${seed}`).toBeGreaterThan(0);
    for (const { place } of problems) expect(place.path, `chapter ${seed}`).toMatch(/^chapters\//);
  }
  // The rest is what the proof refuses: notes of more than a page in the rows of tables, and the like.
  const proven = outcomes.filter(({ printed, problems }) => printed && problems.length === 0);
  expect(proven.length).toBeGreaterThanOrEqual(85);
});
