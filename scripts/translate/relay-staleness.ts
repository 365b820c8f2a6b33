import type { TextBlock } from '../model/block.ts';
import type { ComparedBlock } from './compare-blocks.ts';
import { hashText } from './hash-block.ts';

const keyOf = ({ kind, text }: TextBlock): string => `${kind} ${hashText(text)}`;

/** A translation of a translation is stale where that one is: `above` is what became of the source's own blocks. */
export function relayStaleness(blocks: readonly ComparedBlock[], above: readonly ComparedBlock[]): ComparedBlock[] {
  const stale = new Map(above.flatMap((each) => (each.state === 'stale' && each.translation !== undefined ? [[keyOf(each.translation), each] as const] : [])));
  return blocks.map((block) => {
    const relay = block.state === 'current' && block.source !== undefined ? stale.get(keyOf(block.source)) : undefined;
    return relay === undefined ? block : { ...block, state: 'stale', isChanged: true, relay };
  });
}
