import type { TextBlock } from '../model/block.ts';
import { align, type Pair } from './align.ts';

export type BlockPair = Pair<TextBlock, TextBlock>;

/**
 * Blocks of a source (`a`) and of its translation (`b`) side by side: by kind and order; where one is missing, what was recorded (`isPair`) or what is told in
 * them says which.
 */
export const pairBlocks = (
  source: readonly TextBlock[],
  translation: readonly TextBlock[],
  isPair: (a: TextBlock, b: TextBlock) => boolean = () => false,
): BlockPair[] => align(source, translation, (a, b) => (isPair(a, b) ? 0 : a.kind === b.kind ? distance(a, b) : undefined));

/** How little two blocks of one kind have in common, from 0 to 0.9: ids, notes, links and figures are the same in every language, lengths nearly so. */
function distance(a: TextBlock, b: TextBlock): number {
  const [as, bs] = [signsOf(a), signsOf(b)];
  const all = new Set([...as, ...bs]);
  const [short, long] = [a.words.length, b.words.length].toSorted((x, y) => x - y) as [number, number];
  const unlike = 1 - short / Math.max(1, long);
  if (all.size === 0) return 0.2 + 0.3 * unlike;
  const shared = [...as].filter((sign) => bs.has(sign)).length;
  return 0.8 * (1 - shared / all.size) + 0.1 * unlike;
}

const signs = new WeakMap<TextBlock, Set<string>>();
function signsOf(block: TextBlock): Set<string> {
  const known = signs.get(block) ?? new Set([...block.events, ...block.notes, ...block.links, ...(block.words.match(/\p{Nd}+/gu) ?? [])]);
  signs.set(block, known);
  return known;
}
