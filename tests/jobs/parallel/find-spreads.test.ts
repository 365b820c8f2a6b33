import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { findSpreads, type SpreadSearch } from '../../../scripts/jobs/parallel/find-spreads.ts';
import { mostThatFit } from '../../../scripts/jobs/parallel/most-that-fit.ts';
import { pairLeaves } from '../../../scripts/jobs/parallel/pair-leaves.ts';
import type { Cut } from '../../../scripts/layout/parallel/cuts.ts';
import type { FacingChapter } from '../../../scripts/layout/parallel/lay-out-parallel.ts';
import { h } from '../../layout/sample-publication.ts';

const chapterOf = (left: Element[], right: Element[]): FacingChapter => {
  const side = (children: Element[], locale: string) => ({ slug: 'a', locale, body: { type: 'root', children } });
  return { slug: 'a', left: side(left, 'en'), right: side(right, 'ru') } as unknown as FacingChapter;
};

/** Pages that hold so many letters of either text. */
const search = (
  totals: number | readonly [number, number],
  page: number,
  holds: (from: Cut | undefined, to: Cut | undefined) => boolean = () => true,
): SpreadSearch => ({
  ...{ locales: ['en', 'ru'], least: 10, page, spare: 30, isTight: () => false },
  fits: async (_, from, to) =>
    holds(from, to) && [0, 1].every((side) => (to?.letters[side] ?? [totals].flat()[side] ?? [totals].flat()[0] ?? 0) - (from?.letters[side] ?? 0) <= page),
});

it('finds the most that fit, whatever it begins with', async () => {
  for (let count = 1; count <= 12; count++)
    for (let right = 0; right <= count; right++)
      for (let guess = 0; guess <= count + 2; guess++)
        expect(await mostThatFit(count, guess, async (tried) => tried <= right), `${count} ${right} ${guess}`).toBe(right);
});

it('goes overleaf on both sides as soon as the longer one is full', async () => {
  const left = Array.from({ length: 12 }, () => h('p', 'x'.repeat(20)));
  const right = Array.from({ length: 12 }, (_, i) => h('p', 'я'.repeat(i % 2 ? 20 : 40)));
  const { starts, unfitting } = await findSpreads(chapterOf(left, right), search([240, 360], 100));
  expect(unfitting).toEqual([]);
  expect(starts.map(({ left: { path } }) => path)).toEqual([[3], [6], [9]]);
});

it('parts a block that leaves too much of a page empty, and only such', async () => {
  const sentences = (letter: string) => h('p', Array.from({ length: 4 }, () => `${letter.toUpperCase()}${letter.repeat(22)}.`).join(' '));
  const [left, right] = ['x', 'я'].map((letter) => [sentences(letter), sentences(letter), sentences(letter)]) as [Element[], Element[]];
  const { starts } = await findSpreads(chapterOf(left, right), search(297, 180));
  expect(starts.map(({ isWithin, pair }) => [isWithin, pair])).toEqual([[true, 1]]);
  const { starts: near } = await findSpreads(chapterOf(left, right), search(297, 125));
  expect(near.map(({ isWithin, pair }) => [isWithin, pair])).toEqual([
    [false, 1],
    [false, 2],
  ]);
});

it('parts what has no sentences by its words, and tells what cannot be parted', async () => {
  const words = [h('p', Array.from({ length: 60 }, () => 'word').join(' '))];
  const parted = await findSpreads(chapterOf(words, words), search(299, 100));
  expect(parted.unfitting).toEqual([]);
  expect(parted.starts.map(({ letters }) => letters[0])).toEqual([100, 200]);
  const figure = [h('p', 'Before it.'), h('figure.figure', { dataLine: 7 }, h('figcaption', 'y'.repeat(150))), h('p', 'Behind.')];
  const told = await findSpreads(chapterOf(figure, figure), search(167, 100));
  expect(told.unfitting.map(({ element }) => element.properties.dataLine)).toEqual([7]);
  expect(told.starts.map(({ left: { path } }) => path)).toEqual([[1], [2]]);
});

it('puts blocks together by what they are and by the ids in them', () => {
  const event = (id: string, text: string) => h('p', h('span.event', { dataEvent: id }, text));
  const left = [h('p', 'One.'), h('h2', 'Two'), event('gate', 'Three.'), h('p', 'Four, and five.')];
  const right = [h('p', 'Раз.'), h('h2', 'Два'), h('p', 'Слово переводчика.'), event('gate', 'Три.'), h('p', 'Четыре.')];
  const texts = pairLeaves(chapterOf(left, right)).map((pair) => [pair.left.map(({ path }) => path[0]), pair.right.map(({ path }) => path[0])]);
  expect(texts).toEqual([
    [[0], [0]],
    [[1], [1, 2]],
    [[2], [3]],
    [[3], [4]],
  ]);
});

it('fills a page with the words of a long block rather than leave it empty', async () => {
  const text = [h('p', 'A few words before it.'), h('p', Array.from({ length: 60 }, () => 'word').join(' '))];
  const { starts } = await findSpreads(chapterOf(text, text), search(321, 200));
  expect(starts).toHaveLength(1);
  expect(starts[0]).toMatchObject({ pair: 1, isWithin: true });
});

it('has no last spread of a line or two', async () => {
  const text = Array.from({ length: 11 }, () => h('p', 'x'.repeat(40)));
  const { starts } = await findSpreads(chapterOf(text, text), search(440, 200));
  expect(starts.map(({ left: { path } }) => path)).toEqual([[5], [9]]);
});
