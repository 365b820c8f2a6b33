import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadHyphenator } from '../../scripts/locale/load-hyphenator.ts';

/**
 * Two hundred words a language, with every place at which its rules let a line break: those of spelling in Russian (1956), Ukrainian, Belarusian and Polish, where a group of
 * consonants divides freely; syllables in Spanish, Portuguese, Italian, French, Turkish, Greek, Kyrgyz, Georgian (where harmonic groups such as `ტყ` go either way) and Armenian; syllables and joints of words in German (2006); in English what either
 * British or American dictionaries have. `least`: how many of the breaks between two syllables are found, where a group of consonants counts as one.
 */
const LANGUAGES: { tag: string; least: number; behind?: number }[] = [
  { tag: 'en', least: 0.8 },
  { tag: 'ru', least: 0.85, behind: 2 },
  { tag: 'uk', least: 0.85, behind: 2 },
  { tag: 'de', least: 0.95 },
  { tag: 'fr', least: 0.8 },
  { tag: 'es', least: 0.95 },
  { tag: 'it', least: 0.95 },
  { tag: 'pl', least: 0.8 },
  { tag: 'pt', least: 0.95 },
  { tag: 'tr', least: 0.95 },
  { tag: 'el', least: 0.95 },
  { tag: 'be', least: 0.9, behind: 2 },
  { tag: 'ka', least: 0.8, behind: 2 },
  { tag: 'hy', least: 0.95 },
  { tag: 'ky', least: 0.95, behind: 2 },
];
/** Letters that stay on either line. */
const BEFORE = 2;
const BEHIND = 3;

const wordsOf = (tag: string): string[] =>
  readFileSync(new URL(`words/${tag}.txt`, import.meta.url), 'utf8')
    .trim()
    .split(/\s+/);

/** Where a word is divided: letters before each sign. */
function placesOf(divided: string, sign: string): number[] {
  return Array.from(divided.matchAll(new RegExp(sign, 'g')), ({ index }, nth) => index - nth);
}

/** Breaks that lie side by side are one choice. */
function choices(places: readonly number[]): number[][] {
  const all: number[][] = [];
  for (const place of places) {
    const last = all.at(-1);
    if (last?.at(-1) === place - 1) last.push(place);
    else all.push([place]);
  }
  return all;
}

describe.each(LANGUAGES)('two hundred words of $tag', async ({ tag, least, behind = BEHIND }) => {
  const hyphenate = await loadHyphenator(tag);
  const words = wordsOf(tag).map((word) => {
    const plain = word.replaceAll('-', '');
    return { word, plain, allowed: placesOf(word, '-'), found: placesOf(hyphenate(plain), '\u00ad') };
  });

  it('are divided nowhere but where its rules allow it', () => {
    expect(words.length).toBeGreaterThanOrEqual(200);
    expect(
      words.filter(({ allowed, found }) => found.some((place) => !allowed.includes(place))).map(({ plain }) => hyphenate(plain).replaceAll('\u00ad', '=')),
    ).toEqual([]);
  });

  it('are divided at most of these places', () => {
    const open = words
      .filter(({ plain }) => plain.length >= 5)
      .flatMap(({ plain, allowed, found }) =>
        choices(allowed.filter((place) => place >= BEFORE && plain.length - place >= behind)).map((each) => each.some((place) => found.includes(place))),
      );
    expect(open.filter(Boolean).length / open.length).toBeGreaterThan(least);
  });
});
