import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { type CutSetting, cutsOf, type LeafPair, wordCuts } from '../../../scripts/layout/parallel/cuts.ts';
import { leavesOf } from '../../../scripts/layout/parallel/leaves.ts';
import { h } from '../sample-publication.ts';

const SETTING: CutSetting = { locales: ['en', 'ru'], least: 5 };
const call = (n: number): Element => h('a.note-call', { href: `#note--a--${n}` }, String(n));
const pairsOf = (left: Element[], right: Element[]): LeafPair[] => {
  const rights = leavesOf(right);
  return leavesOf(left).map((leaf, i) => ({ left: [leaf], right: rights[i] ? [rights[i]] : [] }));
};
/** What of the left texts stands before each cut within its block. */
const before = (left: Element[], right: Element[], setting = SETTING): (string | number)[][] =>
  cutsOf(pairsOf(left, right), setting).map(({ left: a, right: b }) => [a.path.join('.'), a.offset ?? '', b.offset ?? '']);

it('parts between blocks, and between sentences that stand for each other', () => {
  const left = [h('p', 'The gate was shut. Nobody came. Then it rained.'), h('p', 'Later.')];
  const right = [h('p', 'Ворота закрыли. Никто не пришёл. Потом пошёл дождь.'), h('p', 'Позже.')];
  expect(before(left, right)).toEqual([
    ['0', '', ''],
    ['0', 19, 16],
    ['0', 32, 33],
    ['1', '', ''],
  ]);
});

it('never leaves a heading, a question or the head of a document behind', () => {
  const text = [h('h2', 'Head'), h('p', 'Text.'), h('section.document', h('header.document-head', h('p', 'By')), h('p', 'We ask.')), h('p.by', 'A poet')];
  expect(before(text, text).map(([path]) => path)).toEqual(['0', '2.0']);
});

it('sees the end of a sentence behind which a note is called, and none in an abbreviation', () => {
  const left = [h('p', 'Eighteen were shot.', call(1), ' The town was shut off for a week. Dr. Omarova counted.')];
  const right = [h('p', 'Восемнадцать убитых.', call(1), ' Город закрыли на неделю. Д-р Омарова считала.')];
  expect(before(left, right).slice(1)).toEqual([
    ['0', 21, 22],
    ['0', 55, 47],
  ]);
});

it('puts sentences together by their share where one side has more of them', () => {
  const left = [h('p', `${'a'.repeat(48)}. ${'B'.repeat(48)}. ${'C'.repeat(98)}.`)];
  const right = [h('p', `${'г'.repeat(98)}. ${'Д'.repeat(99)}.`)];
  expect(before(left, right).slice(1)).toEqual([['0', 100, 100]]);
});

it('leaves two lines of a block on either page', () => {
  const text = [h('p', 'Yes. And then for a long time nothing came of it. No.')];
  expect(before(text, text, { ...SETTING, least: 8 }).slice(1)).toEqual([]);
});

it('parts what has no sentences between words, both sides at the same share', () => {
  const left = [h('p', Array.from({ length: 40 }, (_, i) => `w${i}`).join(' '))];
  const right = [h('p', Array.from({ length: 80 }, (_, i) => `с${i}`).join(' '))];
  const cuts = wordCuts(pairsOf(left, right), 0, { ...SETTING, least: 20 });
  expect(cuts.length).toBeGreaterThan(5);
  for (const { left: a, right: b } of cuts) expect(Math.abs((a.offset ?? 0) / 149 - (b.offset ?? 0) / 309)).toBeLessThan(0.05);
});
