import type { LeafPair } from '../../layout/parallel/cuts.ts';
import type { FacingChapter } from '../../layout/parallel/lay-out-parallel.ts';
import { type Leaf, leavesOf } from '../../layout/parallel/leaves.ts';
import { align } from '../../translate/align.ts';

/** What a pair costs whose ids all differ, and whose lengths do; below what it costs to leave both alone. */
const OTHER_IDS = 0.9;
const OTHER_LENGTH = 0.9;

/** The blocks of a chapter with those that translate them, in order. A block without a twin stands with the pair before it. */
export function pairLeaves({ left, right }: FacingChapter): LeafPair[] {
  const [lefts, rights] = [leavesOf(left.body.children), leavesOf(right.body.children)];
  const scale = lettersOf(rights) / Math.max(1, lettersOf(lefts));
  const pairs: { left: Leaf[]; right: Leaf[] }[] = [];
  for (const { a, b } of align(lefts, rights, (one, other) => costOf(one, other, scale))) {
    const last = pairs.at(-1);
    if (last !== undefined && (a === undefined || b === undefined || last.left.length * last.right.length === 0)) {
      last.left.push(...(a ? [a] : []));
      last.right.push(...(b ? [b] : []));
    } else pairs.push({ left: a ? [a] : [], right: b ? [b] : [] });
  }
  return pairs;
}

const lettersOf = (leaves: readonly Leaf[]): number => leaves.reduce((sum, { letters }) => sum + letters, 0);

function costOf(left: Leaf, right: Leaf, scale: number): number | undefined {
  if (left.kind !== right.kind) return undefined;
  const all = left.ids.union(right.ids).size;
  const ids = all === 0 ? 0 : 1 - left.ids.intersection(right.ids).size / all;
  const [shorter, longer] = [left.letters * scale, right.letters].toSorted((a, b) => a - b) as [number, number];
  return ids * OTHER_IDS + (longer === 0 ? 0 : 1 - shorter / longer) * OTHER_LENGTH;
}
