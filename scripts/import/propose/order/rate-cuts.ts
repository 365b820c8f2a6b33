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

/** Which side of a sheet every piece is known to stand on, and every page. */
export interface KnownSides {
  ofPieces: readonly number[];
  ofPages: ReadonlyMap<number, number>;
}

/** Rates how a text is cut into runs of pages: more points are better. */
export interface CutRating {
  /** Points of a whole: `cuts` are the indexes of the first piece of every run but the first, in the order of the file. */
  whole: (runs: readonly PageRun[], cuts: readonly number[]) => number;
  /** Points of a cut by itself: of what it separates. */
  cut: (at: number) => number;
  /** Points of a run by itself: of its length, and of where it is known to stand. */
  run: (runs: readonly PageRun[], i: number, from: number, to: number) => number;
}

/** Rates cuts by what stands together afterwards, in place of what stood together before, and by how even the pages are. */
export function rateCuts(pieces: readonly Piece[], sides?: KnownSides): CutRating {
  const kinship = kinshipOf(pieces);
  const known = new Map<number, number>();
  const together = (i: number, j: number): number => {
    const [left, right] = [pieces[i], pieces[j]];
    if (left === undefined || right === undefined) return 0;
    const key = i * pieces.length + j;
    const value = known.get(key) ?? affinity(left, right) + KINSHIP * kinship(left, right);
    known.set(key, value);
    return value;
  };
  const sums = [0];
  for (const { text } of pieces) sums.push((sums.at(-1) ?? 0) + text.length);
  const run = (runs: readonly PageRun[], i: number, from: number, to: number): number => {
    const own = runs[i];
    if (own === undefined) return 0;
    const pages = pagesIn(own);
    const mean = (sums.at(-1) ?? 0) / runs.reduce((sum, each) => sum + pagesIn(each), 0);
    const off = Math.log(((sums[to] ?? 0) - (sums[from] ?? 0)) / pages / mean);
    const isEnd = runs.every(({ last }) => last <= own.last);
    const strayed = sides === undefined ? 0 : WRONG_SIDE * strays(own, sides, from, to);
    return -UNEVEN * (isEnd && off < 0 ? SHORT_END : 1) * pages * off * off - strayed;
  };
  const cut = (at: number): number => -together(at - 1, at) - JUMP;
  const whole: CutRating['whole'] = (runs, cuts) => {
    const bounds = [0, ...cuts, pieces.length];
    const order = readingOrder(runs);
    const [start, end] = [pieces[bounds[order[0] ?? 0] ?? 0], pieces[(bounds[(order.at(-1) ?? 0) + 1] ?? 0) - 1]];
    let points = (start ? affinityAsStart(start) : 0) + (end ? affinityAsEnd(end) : 0);
    for (const at of cuts) points += cut(at);
    for (const [i, own] of order.entries()) {
      if (i > 0) points += together((bounds[(order[i - 1] ?? 0) + 1] ?? 0) - 1, bounds[own] ?? 0);
      points += run(runs, own, bounds[own] ?? 0, bounds[own + 1] ?? 0);
    }
    return points;
  };
  return { whole, cut, run };
}

const pagesIn = ({ first, last }: PageRun): number => last - first + 1;

/** How many pieces stand on none of the sides of their run. */
function strays({ first, last }: PageRun, { ofPieces, ofPages }: KnownSides, from: number, to: number): number {
  const own = Array.from({ length: last - first + 1 }, (_, i) => ofPages.get(first + i));
  return ofPieces.slice(from, to).filter((side) => !own.includes(side)).length;
}
