import type { LockedBlock, TextBlock } from '../model/block.ts';
import { align } from './align.ts';
import { hashText, normalise } from './hash-block.ts';
import { pairBlocks } from './pair-blocks.ts';

/**
 * Of a block, seen from the translation: `current`, `stale` (its source has changed since it was recorded), `missing` (not translated), `unrecorded` (translated
 * and never recorded), `orphan` (its source is gone).
 */
export type BlockState = 'current' | 'stale' | 'missing' | 'unrecorded' | 'orphan';

export interface ComparedBlock {
  state: BlockState;
  source?: TextBlock;
  translation?: TextBlock;
  /** The source as it was recorded, where it has changed or is gone. */
  before?: string;
  /** Whether it is the source that has changed since they were recorded: it says something else, is new, or is gone. */
  isChanged: boolean;
  /** Whether its translation is as it was when it was recorded. */
  isUntouched?: true;
  /** Where it is stale because its source is itself a stale translation: that one. */
  relay?: ComparedBlock;
}

/**
 * Every block of a source beside its translation, with what has become of it since it was recorded. Compared are contents, so neither the files' names and
 * lines nor any history play a part.
 */
export function compareBlocks(source: readonly TextBlock[], translation: readonly TextBlock[], locked: readonly LockedBlock[]): ComparedBlock[] {
  const hashes = new Map([...source, ...translation].map((block) => [block, hashText(block.text)]));
  const lockedOf = new Map<TextBlock, LockedBlock>();
  const gone: LockedBlock[] = [];
  for (const { a, b } of align(locked, source, (was, is) => change(was, is, hashes.get(is)))) {
    if (a !== undefined && b !== undefined) lockedOf.set(b, a);
    else if (a !== undefined) gone.push(a);
  }
  const isPair = (a: TextBlock, b: TextBlock): boolean => a.kind === b.kind && lockedOf.get(a)?.translation === hashes.get(b);
  return pairBlocks(source, translation, isPair).map(({ a, b }): ComparedBlock => {
    if (a === undefined) {
      const was = gone.find(({ translation: hash }) => hash === hashes.get(b));
      return { state: 'orphan', translation: b, isChanged: was !== undefined, ...beforeOf(was) };
    }
    const was = lockedOf.get(a);
    if (b === undefined) return { state: 'missing', source: a, isChanged: was === undefined && locked.length > 0 };
    if (was === undefined) return { state: 'unrecorded', source: a, translation: b, isChanged: false };
    if (was.source === hashes.get(a)) return { state: 'current', source: a, translation: b, isChanged: false };
    return {
      isChanged: true,
      state: 'stale',
      source: a,
      translation: b,
      ...beforeOf(was),
      ...(was.translation === hashes.get(b) ? { isUntouched: true } : {}),
    };
  });
}

const beforeOf = (was: LockedBlock | undefined): { before?: string } => (was === undefined ? {} : { before: was.text });

/** From 0, not changed, to 0.95: nothing in common. */
function change(was: LockedBlock, is: TextBlock, hash: string | undefined): number | undefined {
  if (was.kind !== is.kind) return undefined;
  return was.source === hash ? 0 : 0.1 + 0.85 * (1 - likeness(was.text, is.text));
}

const pairs = new Map<string, Set<string>>();
/** Share of the words that two texts have in common. */
export function likeness(a: string, b: string): number {
  const [as, bs] = [wordsIn(a), wordsIn(b)];
  const shared = [...as].filter((word) => bs.has(word)).length;
  return shared / Math.max(1, as.size, bs.size);
}

function wordsIn(text: string): Set<string> {
  const known = pairs.get(text) ?? new Set(normalise(text).split(' '));
  pairs.set(text, known);
  return known;
}
