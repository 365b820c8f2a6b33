import { expect, test } from 'vitest';
import { keepBrowser } from '../render/keep-browser.ts';
import { type Outcome, proveChapters } from './prove-chapters.ts';

/** `npm run soak` builds as many as wanted, and larger ones. */
const SEEDS = Array.from({ length: 300 }, (_, i) => i + 1);

test('generated chapters are printed whole, or refused with a place: nothing is lost', { timeout: 1_800_000 }, async () => {
  const outcomes: Outcome[] = [];
  const { browser, close } = await keepBrowser();
  try {
    await proveChapters(browser, SEEDS, 2, (outcome) => outcomes.push(outcome));
  } finally {
    await close();
  }
  expect(outcomes.map(({ seed }) => seed)).toEqual(SEEDS);
  const lost = outcomes.filter(({ printed, problems }) => printed && problems.length > 0);
  expect(lost.map(({ seed, problems }) => [seed, problems[0]?.rule, problems[0]?.message])).toEqual([]);
  const refused = outcomes.filter(({ printed }) => !printed);
  for (const { seed, problems } of refused) {
    expect(problems.length, `chapter ${seed}`).toBeGreaterThan(0);
    for (const { rule, place } of problems)
      expect([rule, place.path, place.line], `chapter ${seed}`).toEqual(['block-overflow', 'chapters/en/a.md', expect.any(Number)]);
  }
  expect(refused.length).toBeLessThan(30);
});

/**
 * Larger ones that the soak found: a question torn by its foot (340, 1065), the title of a document (1102) or a picture's caption
 * (1408) torn by one that held nothing, for ever; a row whose rest made its columns narrower (1420); short words that begin the next cell as well as
 * the rest of this one (1502), or are those of a repeated head (1483); a stanza that fills a page (2055), a row that leaves the note of a heading three
 * lines (2430).
 */
const HARD = [340, 1065, 1102, 1408, 1420, 1483, 1502, 2055, 2430];

/** Shorter ones: an item without words at the end of a note (430). */
const SHORT = [430];

test('chapters that once went wrong are printed whole', { timeout: 600_000 }, async () => {
  const outcomes: Outcome[] = [];
  const { browser, close } = await keepBrowser();
  try {
    await proveChapters(browser, HARD, 14, (outcome) => outcomes.push(outcome));
    await proveChapters(browser, SHORT, 4, (outcome) => outcomes.push(outcome));
  } finally {
    await close();
  }
  const all = [...HARD, ...SHORT];
  expect(outcomes.map(({ seed, printed, problems }) => [seed, printed, problems.map(({ message }) => message)])).toEqual(all.map((seed) => [seed, true, []]));
});
