import type { Piece } from './affinity.ts';
import { bestCuts } from './best-cuts.ts';
import { type PageRun, pageRuns, readingOrder } from './page-runs.ts';
import { type KnownSides, rateCuts } from './rate-cuts.ts';

/** Text begins on the first page, behind a title page, or behind that and its blank back. */
const LATEST_START = 3;
/** As many pages at the end can be blank, or a cover. */
const MOST_AT_END = 4;
/** Text begins on a right-hand page unless there is more reason against it. */
const LEFT_START = 2;

/** Pieces that stand together in the file, as a run of pages. */
export interface OrderedRun extends PageRun {
  pieces: Piece[];
}

export interface OrderOptions {
  /** Whether a title stands before the pieces: then they begin on the second page at the earliest. */
  hasTitlePage: boolean;
  /** Indexes of pieces at which a page may begin; all where nothing is said. */
  places?: readonly number[];
  sides?: KnownSides;
}

/**
 * Puts pieces that stand in the order of the sheets into reading order, where it is not known which page begins where: of all ways in which the pages of this fold
 * can hold them, the one in which the fewest sentences are torn, neighbours share words, and pages are about as long as each other.
 *
 * @param sequence pages in the order in which they stand on the sides of the sheets
 * @returns the runs in reading order; undefined where the pages cannot hold the pieces so
 */
export function findOrder(
  pieces: readonly Piece[],
  sequence: readonly number[],
  { hasTitlePage, sides, places = pieces.map((_, i) => i) }: OrderOptions,
): OrderedRun[] | undefined {
  const rating = rateCuts(pieces, sides);
  const count = Math.max(...sequence);
  const inner = places.filter((place) => place > 0 && place < pieces.length);
  let best: { runs: PageRun[]; cuts: number[]; points: number } | undefined;
  for (let first = LATEST_START; first >= (hasTitlePage ? 2 : 1); first -= 1) {
    for (let last = count; last >= Math.max(first, count - MOST_AT_END); last -= 1) {
      const runs = pageRuns(sequence.filter((page) => page >= first && page <= last));
      const found = bestCuts(runs, inner, pieces.length, rating);
      if (found === undefined) continue;
      const points = found.points - (first % 2 === 0 ? LEFT_START : 0);
      if (best === undefined || points > best.points + 1e-9) best = { runs, cuts: found.cuts, points };
    }
  }
  if (best === undefined) return undefined;
  const { runs, cuts } = best;
  const bounds = [0, ...cuts, pieces.length];
  return readingOrder(runs).map((i) => ({ ...(runs[i] as PageRun), pieces: pieces.slice(bounds[i], bounds[i + 1]) }));
}
