import { firstCuts } from './first-cuts.ts';
import { type PageRun, readingOrder } from './page-runs.ts';
import type { CutRating } from './rate-cuts.ts';

/** So few cuts are moved all at once. */
const ALL_AT_ONCE = 3;

/**
 * The cuts between the runs with the most points: from {@link firstCuts}, those that meet in reading order and neighbours are moved together until nothing gets
 * better.
 * @param places where cuts may lie, ascending
 * @param end the number of pieces
 * @returns undefined where there are fewer places than cuts
 */
export function bestCuts(runs: readonly PageRun[], places: readonly number[], end: number, rating: CutRating): { cuts: number[]; points: number } | undefined {
  let cuts = firstCuts(runs, places, end, rating);
  if (cuts === undefined) return undefined;
  const pointsOf = (chosen: readonly number[]) => rating.whole(runs, chosen.map((i) => places[i] ?? 0)); // biome-ignore format: one line
  let points = pointsOf(cuts);
  const groups = groupsOf(runs);
  for (let better = cuts.length > 0; better; ) {
    better = false;
    for (const group of groups) {
      for (const trial of trials(cuts, group, places.length)) {
        const reached = pointsOf(trial);
        if (reached <= points + 1e-9) continue;
        [cuts, points, better] = [trial, reached, true];
      }
    }
  }
  return { cuts: cuts.map((i) => places[i] ?? 0), points };
}

/** Cuts that are moved together: the end of a run with the beginning of the one that is read behind it, and neighbours. */
function groupsOf(runs: readonly PageRun[]): number[][] {
  const all = runs.slice(1).map((_, i) => i);
  if (all.length <= ALL_AT_ONCE) return [all];
  const order = readingOrder(runs);
  const met = order.slice(1).map((run, i) => [order[i] ?? 0, run - 1].filter((cut) => cut >= 0 && cut < all.length));
  const groups = [...met, ...all.slice(1).map((i) => [i - 1, i])];
  return groups.map((group) => [...new Set(group)].toSorted((a, b) => a - b)).filter((group) => group.length > 0);
}

/** All ways to place the cuts of a group between the others. */
function* trials(cuts: readonly number[], group: readonly number[], size: number): Generator<number[]> {
  const place = function* (chosen: number[], rest: readonly number[]): Generator<number[]> {
    const [index, ...others] = rest;
    if (index === undefined) {
      yield chosen;
      return;
    }
    const next = others[0] === index + 1 ? size - others.length : (cuts[index + 1] ?? size);
    for (let at = (chosen[index - 1] ?? -1) + 1; at < next; at += 1) yield* place(chosen.with(index, at), others);
  };
  for (const trial of place([...cuts], group)) if (trial.every((at, i) => i === 0 || at > (trial[i - 1] ?? 0))) yield trial;
}
