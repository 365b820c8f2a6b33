import { describe, expect, it } from 'vitest';
import { ABOVE_ART, setTitle } from '../../../scripts/layout/titles/set-title.ts';
import { type Piece, titlePhrases } from '../../../scripts/layout/titles/title-phrases.ts';

/** Clauses parted by ‖, phrases by |, names in brackets. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map((clause) =>
      typeof clause === 'string'
        ? clause
        : clause
            .map((phrase) => (typeof phrase === 'string' ? phrase : phrase.map((each) => (typeof each === 'string' ? each : `[${each.join(' ')}]`)).join(' ')))
            .join(' | '),
    )
    .join(' ‖ ');

describe('a title', () => {
  it.each([
    ['en', 'Old Man, Go!', 'Old Man, ‖ Go!'],
    ['en', 'Four Hundred Bowls of Soup, and How the Kitchen Fed a Strike', 'Four Hundred Bowls | of Soup, ‖ and How the Kitchen Fed a Strike'],
    ['en', 'The City That Stopped Answering', 'The City | That Stopped Answering'],
    ['en', 'Letters to the Ministry of Soup and Bread', 'Letters | to the [Ministry of Soup] | and Bread'],
    ['en', 'In at the Deep End', 'In at the Deep End'],
    ['en', 'The ferry – a diary', 'The ferry – ‖ a diary'],
    ['ru', 'Четыреста мисок супа: кухня у гавани', 'Четыреста мисок супа: ‖ кухня | у гавани'],
    ['fa', 'آشپزخانه و بندر', 'آشپزخانه | و بندر'],
    ['xx', 'Four of Soup', 'Four of Soup'],
    ['en', '', ''],
  ])('in %s breaks by its sense: %s', (tag, title, phrases) => expect(shown(titlePhrases(title, tag, ['Ministry of Soup', 'Soup']))).toBe(phrases));

  const A5 = { width: 560, height: 794, dir: 'ltr' } as const;
  const set = (title: string) => setTitle(titlePhrases(title, 'en', []), A5, ABOVE_ART);

  it('is set smaller where that keeps its phrases whole, or its clauses', () => {
    expect(set('Go!')).toEqual({ size: 87, pieces: ['Go!'], isBreakable: false });
    expect(set('Ferrymen of Two Rivers').size).toBeLessThan(set('Ferrymen Rowing Two Rivers').size);
    expect(set('Old Man, Go!').pieces).toHaveLength(2);
  });

  it('breaks anywhere between words where it would be too small for that', () => {
    expect(set('A Hundred Unanswered Letters to Nobody').pieces).toEqual([['A', 'Hundred'], 'Unanswered', 'Letters', ['to', 'Nobody']]);
    expect(set('The Oven Diary').pieces).toEqual([['The', 'Oven'], 'Diary']);
  });
});
