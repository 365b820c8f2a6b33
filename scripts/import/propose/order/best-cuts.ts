import type { PageRun } from './page-runs.ts';
import type { Rate } from './rate-cuts.ts';

/** So many cuts are moved together. */
const TOGETHER = 3;
/** More positions than this are not tried at once; the moves of fewer cuts find most of it. */
const MOST_TRIALS = 200_000;

/**
 * The cuts between the runs with the most points: from cuts at even distances, groups of them are moved together until nothing gets better.
 * @param places where cuts may lie, ascending
 * @returns undefined where there are fewer places than cuts
 */
export function bestCuts(runs: readonly PageRun[], places: readonly number[], rate: Rate): { cuts: number[]; points: number } | undefined {
  const count = runs.length - 1;
  if (places.length < count) return undefined;
  let cuts = Array.from({ length: count }, (_, i) => Math.floor(((i + 1) * places.length) / (count + 1)));
  const pointsOf = (chosen: readonly number[]) =>
    rate(
      runs,
      chosen.map((i) => places[i] ?? 0),
    );
  let points = pointsOf(cuts);
  for (let better = true; better; ) {
    better = false;
    for (const group of groupsOf(count)) {
      for (const trial of trials(cuts, group, places.length)) {
        const reached = pointsOf(trial);
        if (reached <= points + 1e-9) continue;
        [cuts, points, better] = [trial, reached, true];
      }
    }
  }
  return { cuts: cuts.map((i) => places[i] ?? 0), points };
}

/** Neighbours, and pairs however far apart: the sheets of a booklet lie in each other. */
function groupsOf(count: number): number[][] {
  const all = Array.from({ length: count }, (_, i) => i);
  const neighbours = all.slice(0, Math.max(1, count - TOGETHER + 1)).map((i) => all.slice(i, i + TOGETHER));
  return count <= TOGETHER ? [all] : [...neighbours, ...all.flatMap((i) => all.slice(i + 1).map((j) => [i, j]))];
}

/** All ways to place the cuts of a group between the others. */
function* trials(cuts: readonly number[], group: readonly number[], size: number): Generator<number[]> {
  const place = function* (chosen: number[], rest: readonly number[]): Generator<number[]> {
    const [index, ...others] = rest;
    if (index === undefined) {
      yield chosen;
      return;
    }
    const next = others.length > 0 && others[0] === index + 1 ? size - others.length : (cuts[index + 1] ?? size);
    for (let at = (chosen[index - 1] ?? -1) + 1; at < next; at += 1) yield* place(chosen.with(index, at), others);
  };
  let count = 0;
  for (const trial of place([...cuts], group)) {
    if (!trial.every((at, i) => i === 0 || at > (trial[i - 1] ?? 0))) continue;
    yield trial;
    count += 1;
    if (count >= MOST_TRIALS) return;
  }
}
