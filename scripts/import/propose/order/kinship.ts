import type { Passage } from '../passage.ts';

/** Shorter words mostly belong to every text. */
const SHORTEST = 4;
/** Inflected forms share their beginning. */
const STEM = 6;

/**
 * How much of their vocabulary passages share, from 0 to 1: the cosine of their words, rare words weighing more. Neighbours share more than strangers (Hearst,
 * "TextTiling", Computational Linguistics 23, 1997).
 */
export function kinshipOf(passages: readonly Passage[]): (left: Passage, right: Passage) => number {
  const stems = new Map(passages.map((passage) => [passage, stemsOf(passage.text)]));
  const spread = new Map<string, number>();
  for (const own of stems.values()) for (const stem of own.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const weights = new Map(
    Array.from(stems, ([passage, own]) => [
      passage,
      new Map(Array.from(own, ([stem, count]) => [stem, (1 + Math.log(count)) * Math.log((passages.length + 1) / (spread.get(stem) ?? 1))])),
    ]),
  );
  const length = (vector: ReadonlyMap<string, number>) => Math.sqrt([...vector.values()].reduce((sum, each) => sum + each * each, 0));
  return (left, right) => {
    const [a = new Map(), b = new Map()] = [weights.get(left), weights.get(right)];
    const product = Array.from(a, ([stem, weight]) => weight * (b.get(stem) ?? 0)).reduce((sum, each) => sum + each, 0);
    return product === 0 ? 0 : product / (length(a) * length(b));
  };
}

function stemsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (word.length >= SHORTEST) counts.set(word.slice(0, STEM), (counts.get(word.slice(0, STEM)) ?? 0) + 1);
  }
  return counts;
}
