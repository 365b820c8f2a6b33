import type { LockedBlock } from '../model/block.ts';
import type { ComparedBlock } from './compare-blocks.ts';
import { hashText, normalise } from './hash-block.ts';

/** What is recorded of a translation that follows its source as both stand. */
export const lockBlocks = (blocks: readonly ComparedBlock[]): LockedBlock[] =>
  blocks.flatMap(({ source, translation }) =>
    source === undefined || translation === undefined
      ? []
      : [{ kind: source.kind, source: hashText(source.text), text: normalise(source.text), translation: hashText(translation.text) }],
  );
