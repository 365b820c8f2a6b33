import type { TextBlock } from '../../model/block.ts';
import { likeness } from '../../translate/compare-blocks.ts';
import { hashText } from '../../translate/hash-block.ts';
import { withoutCodes } from '../../translate/kit/without-codes.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';
import type { Translation } from '../read-translations.ts';
import { pieceContexts, readPieceContext } from './contexts.ts';

/** An entry that is taken for a piece. */
export interface TakenEntry {
  entry: PlacedEntry;
  /** The source that was translated: its hash, and its text where it is no longer that of today. */
  hash: string;
  before?: string;
}

export interface MatchedEntries {
  /** By pieces of the source of today. */
  taken: Map<TextBlock, TakenEntry>;
  /** Entries whose piece the source no longer has. */
  gone: PlacedEntry[];
}

/** Less in common is another piece. */
const LEAST_SHARED = 0.5;

/** Which piece of a chapter each entry translates: by its name, by the source that was recorded, or by what most of it says. */
export function matchEntries({ slug, blocks }: Translation, entries: readonly PlacedEntry[]): MatchedEntries {
  const sources = blocks.flatMap(({ source }) => source ?? []);
  const byContext = new Map([...pieceContexts(slug, sources)].map(([block, context]) => [context, block]));
  const taken: MatchedEntries['taken'] = new Map();
  const gone: PlacedEntry[] = [];
  const later: { entry: PlacedEntry; kind: string; hash: string }[] = [];
  for (const entry of entries) {
    const read = readPieceContext(entry.context);
    const block = byContext.get(entry.context);
    if (read === undefined) gone.push(entry);
    else if (block === undefined) later.push({ entry, ...read });
    else taken.set(block, { entry, hash: read.hash });
  }
  for (const { entry, kind, hash } of later) {
    const open = blocks.filter(({ source }) => source !== undefined && source.kind === kind && !taken.has(source));
    const recorded = open.find(({ before }) => before !== undefined && hashText(before) === hash);
    const found = (recorded ?? mostAlike(open, entry.source))?.source;
    if (found === undefined) gone.push(entry);
    else taken.set(found, { entry, hash, before: recorded?.before ?? entry.source });
  }
  return { taken, gone };
}

function mostAlike(blocks: Translation['blocks'], text: string): Translation['blocks'][number] | undefined {
  const [best] = blocks
    .map((block) => ({ block, share: likeness(text, withoutCodes(block.source?.text ?? '')) }))
    .filter(({ share }) => share >= LEAST_SHARED)
    .toSorted((a, b) => b.share - a.share);
  return best?.block;
}
