import type { LockedBlock } from '../../model/block.ts';
import type { ComparedBlock } from '../../translate/compare-blocks.ts';
import { hashText, normalise } from '../../translate/hash-block.ts';
import { lockBlocks } from '../../translate/lock-blocks.ts';
import { isTranslatable } from '../../translate/po/piece-text.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';
import { pieceContexts } from './contexts.ts';
import type { MatchedEntries } from './match-entries.ts';
import { entriesById } from './term-entries.ts';

/** What was recorded before of a part, and whether its file is to the letter as it was. */
export interface FormerLock {
  blocks: readonly LockedBlock[];
  isSame: boolean;
}

/** What is recorded of a chapter: of the pieces that came back, the source that they were translated from; of the others, what was recorded before. */
export function lockChapter(slug: string, blocks: readonly ComparedBlock[], { taken }: MatchedEntries, before: FormerLock): LockedBlock[] {
  // The draft was read anew: its pieces are known by their names.
  const names = pieceContexts(slug, [...taken.keys()]);
  const byName = new Map([...taken].map(([block, entry]) => [names.get(block), entry]));
  const own = pieceContexts(slug, blocks.flatMap(({ source }) => (source === undefined ? [] : [source]))); // biome-ignore format: one line
  return blocks.flatMap((block) => {
    const entry = block.source === undefined ? undefined : byName.get(own.get(block.source));
    return lockBlocks([block]).flatMap((locked) => {
      // What has no words follows its source by itself.
      if (block.source !== undefined && !isTranslatable(block.source)) return [locked];
      if (entry === undefined) return former(locked, before.blocks);
      if (entry.before === undefined && before.isSame) return [recorded(locked, before.blocks)];
      return [entry.before === undefined ? locked : { ...locked, source: entry.hash, text: normalise(entry.before) }];
    });
  });
}

/** What is recorded of a glossary: an entry follows its source of today if all that came back of it was translated from that. */
export function lockGlossary(
  blocks: readonly ComparedBlock[],
  entries: readonly PlacedEntry[],
  isOfToday: (entry: PlacedEntry) => boolean,
  before: FormerLock,
): LockedBlock[] {
  const sent = entriesById(entries);
  return blocks.flatMap((block) =>
    lockBlocks([block]).flatMap((locked) => {
      const fields = sent.get(locked.kind.replace(/^entry /u, ''));
      const [term, gloss, definition] = (['term', 'gloss', 'definition'] as const).map((field) => fields?.get(field));
      const needed = [term, definition, ...(block.source?.text.split(' · ').length === 3 ? [gloss] : [])];
      if (needed.some((entry) => entry === undefined)) return former(locked, before.blocks);
      if ([term, gloss, definition].every((entry) => entry === undefined || isOfToday(entry)))
        return [before.isSame ? recorded(locked, before.blocks) : locked];
      const text = normalise([term, gloss, definition].flatMap((entry) => entry?.source ?? []).join(' · '));
      return [{ ...locked, source: hashText(text), text }];
    }),
  );
}

/** A piece that is as it was stays recorded as it was. */
const recorded = (locked: LockedBlock, before: readonly LockedBlock[]): LockedBlock =>
  before.find(({ kind, source }) => kind === locked.kind && source === locked.source) ?? locked;

/** What was recorded of a piece that did not come back, as long as its translation is the same. */
function former({ kind, source, translation }: LockedBlock, before: readonly LockedBlock[]): LockedBlock[] {
  const same = before.filter((each) => each.kind === kind && each.translation === translation);
  const found = same.find((each) => each.source === source) ?? same[0];
  return found === undefined ? [] : [found];
}
