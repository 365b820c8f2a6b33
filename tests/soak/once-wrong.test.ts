import { expect, test } from 'vitest';
import { outcomesOf } from './expect-whole.ts';

/**
 * Large ones that the soak found: a question torn by its foot (340, 1065), the title of a document (1102) or a picture's caption
 * (1408) torn by one that held nothing, for ever; a row whose rest made its columns narrower (1420); short words that begin the next cell as well as
 * the rest of this one (1502), or are those of a repeated head (1483); a stanza that fills a page (2055), a row that leaves the note of a heading three
 * lines (2430).
 */
const HARD = [340, 1065, 1102, 1408, 1420, 1483, 1502, 2055, 2430];

/** Shorter ones: an item without words at the end of a note (430). */
const SHORT = [430];

test('chapters that once went wrong are printed whole', { timeout: 600_000 }, async () => {
  const outcomes = [...(await outcomesOf(HARD, { most: 14 })), ...(await outcomesOf(SHORT, { most: 4 }))];
  const all = [...HARD, ...SHORT];
  expect(outcomes.map(({ seed, printed, problems }) => [seed, printed, problems.map(({ message }) => message)])).toEqual(all.map((seed) => [seed, true, []]));
});
