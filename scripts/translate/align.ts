/** What stands side by side; one of the two is absent where the other has no partner. */
export type Pair<A, B> = { a: A; b: B } | { a: A; b?: never } | { a?: never; b: B };

/** Of a partner that fits in everything, and of none at all; costs of pairs lie between. */
const NONE = 1;

/**
 * Puts two lists side by side in their order, so that the sum of what does not fit is the least (Needleman and Wunsch, 1970).
 * @param cost of a pair: from 0, equal, to below 2, better than none; undefined where two cannot be a pair
 */
export function align<A, B>(as: readonly A[], bs: readonly B[], cost: (a: A, b: B) => number | undefined): Pair<A, B>[] {
  // Most lists differ in a few places only.
  let start = 0;
  while (start < as.length && start < bs.length && cost(as[start] as A, bs[start] as B) === 0) start++;
  let end = 0;
  while (end < as.length - start && end < bs.length - start && cost(as[as.length - 1 - end] as A, bs[bs.length - 1 - end] as B) === 0) end++;
  const equal = (from: number, count: number, fromB: number): Pair<A, B>[] => as.slice(from, from + count).map((a, i) => ({ a, b: bs[fromB + i] as B }));
  return [
    ...equal(0, start, 0),
    ...alignMiddle(as.slice(start, as.length - end), bs.slice(start, bs.length - end), cost),
    ...equal(as.length - end, end, bs.length - end),
  ];
}

function alignMiddle<A, B>(as: readonly A[], bs: readonly B[], cost: (a: A, b: B) => number | undefined): Pair<A, B>[] {
  const width = bs.length + 1;
  // Least cost of the first i and j, and the step that leads there: 0 both, 1 only a, 2 only b.
  const least = new Float64Array((as.length + 1) * width);
  const steps = new Uint8Array(least.length);
  for (let j = 1; j < width; j++) [least[j], steps[j]] = [j * NONE, 2];
  for (let i = 1; i <= as.length; i++) {
    const row = i * width;
    [least[row], steps[row]] = [i * NONE, 1];
    for (let j = 1; j < width; j++) {
      const pair = cost(as[i - 1] as A, bs[j - 1] as B);
      const ways = [
        pair === undefined ? Infinity : pair + (least[row - width + j - 1] ?? 0),
        NONE + (least[row - width + j] ?? 0),
        NONE + (least[row + j - 1] ?? 0),
      ];
      const best = Math.min(...ways);
      [least[row + j], steps[row + j]] = [best, ways.indexOf(best)];
    }
  }
  const pairs: Pair<A, B>[] = [];
  for (let i = as.length, j = bs.length; i > 0 || j > 0; ) {
    const step = steps[i * width + j];
    if (step === 0) pairs.push({ a: as[--i] as A, b: bs[--j] as B });
    else if (step === 1) pairs.push({ a: as[--i] as A });
    else pairs.push({ b: bs[--j] as B });
  }
  return pairs.toReversed();
}
