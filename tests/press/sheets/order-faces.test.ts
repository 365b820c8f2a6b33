import { expect, it } from 'vitest';
import { type FaceFile, orderFaces, type SheetFaces } from '../../../scripts/press/sheets/order-faces.ts';

const SHEETS: SheetFaces<string>[] = [{ front: '1a', back: '1b' }, { front: '2a', back: '2b' }, { front: '3a' }]; // biome-ignore format: a pile
const blank = (like: string) => like.replace('a', '-');
const inOrder = (files: FaceFile<string>[]) => files.map(({ suffix, faces }) => [suffix, faces.join(' ')]);

it('alternates for a printer that turns the paper, with an empty back where there is none', () => {
  expect(inOrder(orderFaces(SHEETS, { duplex: 'auto', blank }))).toEqual([['', '1a 1b 2a 2b 3a 3-']]);
});

it('gives fronts and backs apart for hands', () => {
  expect(inOrder(orderFaces(SHEETS, { duplex: 'manual', blank }))).toEqual([['-fronts', '1a 2a 3a'], ['-backs', '1b 2b 3-']]); // biome-ignore format: files
});

it.each(['first-on-top', 'last-on-top'] as const)('puts each back on its front when the pile goes in with the %s', (feed) => {
  const [fronts, backs] = orderFaces(SHEETS, { duplex: 'manual', feed, blank }).map(({ faces }) => faces);
  // The printer takes sheets from the top.
  const pile = feed === 'first-on-top' ? [...(fronts ?? [])] : [...(fronts ?? [])].reverse();
  expect(pile.map((front, i) => [front[0], backs?.[i]?.[0]])).toEqual(pile.map((front) => [front[0], front[0]]));
});

it('is one file for sheets printed on one side only', () => {
  for (const duplex of ['auto', 'manual'] as const) expect(inOrder(orderFaces([{ front: 'x' }, { front: 'y' }], { duplex, blank }))).toEqual([['', 'x y']]);
});
