import { affinity, affinityAsEnd, affinityAsStart, type Piece } from './affinity.ts';
import { kinshipOf } from './kinship.ts';
import { type PageRun, readingOrder } from './page-runs.ts';

/** Weights against the points of `affinity`: a torn sentence outweighs vocabulary, and that outweighs pages of unequal length. */
const KINSHIP = 8;
const UNEVEN = 6;
/** A last page that is short counts less than another. */
const SHORT_END = 0.25;
/** A piece on a side where its page is not. */
const WRONG_SIDE = 20;
/** Every jump has to be earned. */
const JUMP = 1;

/** Rates where the runs of pages begin in a text: `cuts` are the indexes of the first piece of every run but the first, in the order of the file. */
export type Rate = (runs: readonly PageRun[], cuts: readonly number[]) => number;

/** Which side of a sheet every piece is known to stand on, and every page. */
export interface KnownSides {
  ofPieces: readonly number[];
  ofPages: ReadonlyMap<number, number>;
}

/** Rates cuts by what stands together afterwards, in place of what stood together before, and by how even the pages are. */
export function rateCuts(pieces: readonly Piece[], sides?: KnownSides): Rate {
  const kinship = kinshipOf(pieces);
  const together = memoize((i, j) => {
    const [left, right] = [pieces[i], pieces[j]];
    return left === undefined || right === undefined ? 0 : affinity(left, right) + KINSHIP * kinship(left, right);
  }, pieces.length);
  const lengths = [0];
  for (const { text } of pieces) lengths.push((lengths.at(-1) ?? 0) + text.length);
  return (runs, cuts) => {
    const bounds = [0, ...cuts, pieces.length];
    const order = readingOrder(runs);
    const [start, end] = [pieces[bounds[order[0] ?? 0] ?? 0], pieces[(bounds[(order.at(-1) ?? 0) + 1] ?? 0) - 1]];
    let points = (start ? affinityAsStart(start) : 0) + (end ? affinityAsEnd(end) : 0) - JUMP * (runs.length - 1);
    for (const cut of cuts) points -= together(cut - 1, cut);
    for (const [i, run] of order.entries()) if (i > 0) points += together((bounds[(order[i - 1] ?? 0) + 1] ?? 0) - 1, bounds[run] ?? 0);
    if (sides) points -= WRONG_SIDE * runs.reduce((sum, run, i) => sum + strays(run, sides, bounds[i] ?? 0, bounds[i + 1] ?? 0), 0);
    return (
      points -
      UNEVEN *
        unevenness(
          runs,
          bounds.map((bound) => lengths[bound] ?? 0),
        )
    );
  };
}

/** How many pieces stand on none of the sides of their run. */
function strays({ first, last }: PageRun, { ofPieces, ofPages }: KnownSides, from: number, to: number): number {
  const own = Array.from({ length: last - first + 1 }, (_, i) => ofPages.get(first + i));
  return ofPieces.slice(from, to).filter((side) => !own.includes(side)).length;
}

/** How much the lengths of pages differ, squared and summed over the pages; the last page may be short. */
function unevenness(runs: readonly PageRun[], sums: readonly number[]): number {
  const pagesOf = ({ first, last }: PageRun) => last - first + 1;
  const final = Math.max(...runs.map(({ last }) => last));
  const full = runs.map((run, i) => ({ pages: pagesOf(run), length: (sums[i + 1] ?? 0) - (sums[i] ?? 0), isLast: run.last === final }));
  const counted = full.length > 1 ? full.filter(({ isLast }) => !isLast) : full;
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / counted.reduce((sum, { pages }) => sum + pages, 0);
  return full.reduce((sum, { pages, length, isLast }) => {
    const off = Math.log(length / pages / mean);
    return sum + (isLast && off < 0 ? SHORT_END : 1) * pages * off * off;
  }, 0);
}

function memoize(of: (i: number, j: number) => number, size: number): (i: number, j: number) => number {
  const known = new Map<number, number>();
  return (i, j) => {
    const key = i * (size + 1) + j;
    const value = known.get(key) ?? of(i, j);
    known.set(key, value);
    return value;
  };
}
