import type { PageRun } from './page-runs.ts';
import type { CutRating } from './rate-cuts.ts';

/**
 * The cuts that are best without a look at what they bring together: where sentences are torn, at about even distances. By dynamic programming over the places,
 * run by run.
 * @param places where cuts may lie, ascending
 * @param end the number of pieces
 * @returns indexes of places; undefined where there are fewer places than cuts
 */
export function firstCuts(runs: readonly PageRun[], places: readonly number[], end: number, rating: CutRating): number[] | undefined {
  const count = runs.length - 1;
  if (places.length < count) return undefined;
  /** Best points where cut `i` lies at each place, and where the one before it lies then. */
  const table: { points: number; former: number }[][] = [];
  for (let i = 0; i < count; i += 1) {
    table.push(
      places.map((place, at) => {
        if (at < i || places.length - at < count - i) return { points: Number.NEGATIVE_INFINITY, former: -1 };
        if (i === 0) return { points: rating.cut(place) + rating.run(runs, 0, 0, place), former: -1 };
        return bestFormer(table[i - 1] ?? [], at, (former) => rating.cut(place) + rating.run(runs, i, places[former] ?? 0, place));
      }),
    );
  }
  if (count === 0) return [];
  let at = bestFormer(table.at(-1) ?? [], places.length, (former) => rating.run(runs, count, places[former] ?? 0, end)).former;
  const cuts: number[] = [];
  for (let i = count - 1; i >= 0; i -= 1) {
    cuts.unshift(at);
    at = table[i]?.[at]?.former ?? -1;
  }
  return cuts;
}

function bestFormer(row: readonly { points: number }[], before: number, gain: (former: number) => number): { points: number; former: number } {
  let best = { points: Number.NEGATIVE_INFINITY, former: -1 };
  for (let former = 0; former < before; former += 1) {
    const points = row[former]?.points ?? Number.NEGATIVE_INFINITY;
    if (points === Number.NEGATIVE_INFINITY) continue;
    const sum = points + gain(former);
    if (sum > best.points) best = { points: sum, former };
  }
  return best;
}
