import { type Cut, type CutSetting, cutsOf, type LeafPair, lettersOf, wordCuts } from '../../layout/parallel/cuts.ts';
import type { FacingChapter } from '../../layout/parallel/lay-out-parallel.ts';
import type { Leaf } from '../../layout/parallel/leaves.ts';
import { mostThatFit } from './most-that-fit.ts';
import { pairLeaves } from './pair-leaves.ts';

export interface SpreadSearch extends CutSetting {
  /** Letters of a full page, about: where the search begins. */
  page: number;
  /** Letters that a page is rather left without than have a block parted, about four lines. */
  spare: number;
  /** Whether a spread is to hold a little less than fits. */
  isTight(index: number): boolean;
  /** Whether both pages of a spread hold what stands from one place to the next; without `to`, to the end of the chapter. */
  fits(index: number, from: Cut | undefined, to: Cut | undefined): Promise<boolean>;
}

export interface FoundSpreads {
  /** The beginning of each spread but the first. */
  starts: Cut[];
  /** What does not fit its page, whatever is done. */
  unfitting: Leaf[];
}

/** A page with less than this share of its text is filled with words of the next block, if that has no sentences. */
const EMPTY = 0.35;

/**
 * Where both texts of a chapter go on overleaf together: as late as the longer of them, with its notes, allows. Between two blocks, or, where too much of the page
 * would stay empty, between two sentences of a block.
 */
export async function findSpreads(chapter: FacingChapter, search: SpreadSearch): Promise<FoundSpreads> {
  const pairs = pairLeaves(chapter);
  // The beginning is no place to go on overleaf.
  const cuts: readonly Cut[] = cutsOf(pairs, search).filter(({ letters: [a, b] }) => a + b > 0);
  const found: FoundSpreads = { starts: [], unfitting: [] };
  let left = cuts;
  let page = search.page;
  for (let index = 0; ; index++) {
    const from = found.starts.at(-1);
    const fits = (to: Cut | undefined): Promise<boolean> => search.fits(index, from, to);
    let count = await mostOf(left, from, page, fits);
    const words = wordsFor(pairs, from, { left, count }, search);
    left = [...left.slice(0, count), ...words, ...left.slice(count)];
    if (words.length > 0) count = await mostOf(left, from, page, fits);
    if (count === 0) found.unfitting.push(...(pairs[from?.pair ?? 0]?.left ?? []));
    const to = left[betterCut(left, Math.max(1, search.isTight(index) ? count - 1 : count), search.spare) - 1];
    if (to === undefined) break;
    found.starts.push(to);
    page = lettersBetween(from, to);
    left = left.slice(left.indexOf(to) + 1);
  }
  if (found.unfitting.length === 0) await fillLast(found.starts, cuts, pairs, search);
  return found;
}

/** How many places further the spread may end; the one behind the last is the end of the chapter. */
function mostOf(left: readonly Cut[], from: Cut | undefined, page: number, fits: (to: Cut | undefined) => Promise<boolean>): Promise<number> {
  const guess = left.filter((to) => lettersBetween(from, to) <= page).length;
  return mostThatFit(left.length + 1, guess, (count) => fits(left[count - 1]));
}

/** A place between blocks that is hardly earlier. */
function betterCut(left: readonly Cut[], count: number, spare: number): number {
  const last = left[count - 1];
  if (last === undefined || !last.isWithin) return count;
  const between = left.slice(0, count).findLastIndex(({ isWithin }) => !isWithin);
  const cut = left[between];
  return cut !== undefined && lettersBetween(cut, last) <= spare ? between + 1 : count;
}

/** Places between words, where otherwise nothing would fit, or most of the page would stay empty: within the sentence, or the block without sentences, that does not fit. */
function wordsFor(pairs: readonly LeafPair[], from: Cut | undefined, { left, count }: { left: readonly Cut[]; count: number }, search: SpreadSearch): Cut[] {
  const reached = count === 0 ? from : left[count - 1];
  const isEmpty = count === 0 || (reached !== undefined && lettersBetween(from, reached) < search.page * EMPTY);
  if (!isEmpty || count > left.length) return [];
  const to = left[count];
  const isBetween = (cut: Cut): boolean => [0, 1].every((side) => at(cut, side) > at(reached, side) && (to === undefined || at(cut, side) < at(to, side)));
  return wordCuts(pairs, reached?.pair ?? 0, search).filter(isBetween);
}

/** A few lines are no spread: the one before gives of its text. */
async function fillLast(starts: Cut[], cuts: readonly Cut[], pairs: readonly LeafPair[], search: SpreadSearch): Promise<void> {
  const [former, last] = [starts.at(-2), starts.at(-1)];
  const end = lettersOf(pairs);
  const behind = (cut: Cut): number => Math.max(end[0] - at(cut, 0), end[1] - at(cut, 1));
  if (last === undefined || behind(last) > search.spare * 1.5) return;
  const earlier = cuts.filter((cut) => at(cut, 0) > at(former, 0) && behind(cut) > search.spare * 2.5 && behind(cut) < search.page / 2).toReversed();
  const [best] = earlier.toSorted((a, b) => Number(a.isWithin) - Number(b.isWithin));
  if (best && (await search.fits(starts.length, best, undefined))) starts[starts.length - 1] = best;
}

const at = (cut: Cut | undefined, side: number): number => cut?.letters[side] ?? 0;
const lettersBetween = (from: Cut | undefined, to: Cut): number => Math.max(at(to, 0) - at(from, 0), at(to, 1) - at(from, 1));
