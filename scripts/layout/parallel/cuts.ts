import type { Leaf } from './leaves.ts';
import type { Spot } from './split-blocks.ts';
import { type LeafSpot, sentenceSpots, wordSpots } from './text-spots.ts';

/** Blocks that translate each other: one on each side, as a rule; more where a translator has divided one, none where one has left it out. */
export interface LeafPair {
  left: readonly Leaf[];
  right: readonly Leaf[];
}

/** A place at which both texts may go on overleaf. */
export interface Cut {
  left: Spot;
  right: Spot;
  /** Letters of either text before it. */
  letters: readonly [left: number, right: number];
  /** Whether it parts a block; the number of its pair. */
  isWithin: boolean;
  pair: number;
}

export interface CutSetting {
  locales: readonly [left: string, right: string];
  /** Letters that of a block must at least stand on either page, about two lines. */
  least: number;
}

/** Shares of a block that sentences which translate each other may lie apart. */
const APART = 0.12;

/** Every place between blocks, and between sentences of a block that stand for each other, in the order of the text; the first is the beginning. */
export function cutsOf(pairs: readonly LeafPair[], setting: CutSetting): Cut[] {
  return pairs.flatMap((pair, index) => {
    const before = lettersBefore(pairs, index);
    const begin = startOf(pairs, index);
    const held =
      index > 0 &&
      (pairs[index - 1]?.left.at(-1)?.holdsNext || pairs[index - 1]?.right.at(-1)?.holdsNext || [...pair.left, ...pair.right].some((leaf) => leaf.holdsFormer));
    const start: Cut[] = begin === undefined || held ? [] : [{ ...begin, letters: before, isWithin: false, pair: index }];
    return [...start, ...within(pair, index, before, setting, sentenceSpots)];
  });
}

/** Places between the words of a pair that is too long for a page and has no sentences to be parted by. */
export const wordCuts = (pairs: readonly LeafPair[], pair: number, setting: CutSetting): Cut[] => {
  const own = pairs[pair];
  return own === undefined ? [] : within(own, pair, lettersBefore(pairs, pair), setting, wordSpots);
};

function startOf(pairs: readonly LeafPair[], index: number): Pick<Cut, 'left' | 'right'> | undefined {
  const [left, right] = [pairs.slice(index).find((pair) => pair.left.length > 0)?.left[0], pairs.slice(index).find((pair) => pair.right.length > 0)?.right[0]];
  return left && right && { left: { path: left.path }, right: { path: right.path } };
}

const sum = (leaves: readonly Leaf[]): number => leaves.reduce((total, { letters }) => total + letters, 0);
const lettersBefore = (pairs: readonly LeafPair[], index: number): [number, number] => lettersOf(pairs.slice(0, index));

/** Letters of both texts. */
export const lettersOf = (pairs: readonly LeafPair[]): [number, number] => [sum(pairs.flatMap(({ left }) => left)), sum(pairs.flatMap(({ right }) => right))];

type Spots = (leaves: readonly Leaf[], locale: string, least: number) => LeafSpot[];

function within({ left, right }: LeafPair, pair: number, before: readonly [number, number], { locales, least }: CutSetting, spots: Spots): Cut[] {
  const [lefts, rights] = [spots(left, locales[0], least), spots(right, locales[1], least)];
  const isSame = lefts.length === rights.length && spots === sentenceSpots;
  const matched = isSame ? lefts.map((spot, i): [LeafSpot, LeafSpot] => [spot, rights[i] as LeafSpot]) : byShare(lefts, rights, [sum(left), sum(right)]);
  return matched.map(([a, b]) => ({ left: a.spot, right: b.spot, letters: [before[0] + a.at, before[1] + b.at] as const, isWithin: true, pair }));
}

/** To each place of one side the one of the other that lies as far from the beginning, none twice. */
function byShare(lefts: readonly LeafSpot[], rights: readonly LeafSpot[], [all, others]: readonly [number, number]): [LeafSpot, LeafSpot][] {
  const matched: [LeafSpot, LeafSpot][] = [];
  for (const left of lefts) {
    const distance = (right: LeafSpot): number => Math.abs(right.at / others - left.at / all);
    const free = rights.filter(({ at }) => at > (matched.at(-1)?.[1].at ?? 0));
    const [nearest] = free.toSorted((a, b) => distance(a) - distance(b));
    if (nearest && distance(nearest) <= APART) matched.push([left, nearest]);
  }
  return matched;
}
