import type { LockedChapter, TextBlock } from '../model/block.ts';
import { hashText } from './hash-block.ts';

/** Less in common is another chapter. */
const LEAST_SHARED = 0.5;

/**
 * What a chapter was recorded with: under its name, or, where it was renamed, under the name of a chapter that is gone and has most of its blocks.
 * @param isGone whether no chapter has this name any more
 */
export function findLocked(
  slug: string,
  blocks: readonly TextBlock[],
  chapters: Readonly<Record<string, LockedChapter>>,
  isGone: (slug: string) => boolean,
  of: 'source' | 'translation' = 'translation',
): { slug: string; locked: LockedChapter } | undefined {
  const own = Object.hasOwn(chapters, slug) ? chapters[slug] : undefined;
  if (own !== undefined) return { slug, locked: own };
  const hashes = new Set(blocks.map(({ text }) => hashText(text)));
  const shares = Object.entries(chapters)
    .filter(([name, { blocks: locked }]) => isGone(name) && locked.length > 0)
    .map(([name, locked]) => ({ slug: name, locked, share: locked.blocks.filter((block) => hashes.has(block[of])).length / locked.blocks.length }))
    .toSorted((a, b) => b.share - a.share);
  const [best] = shares;
  return best !== undefined && best.share >= LEAST_SHARED ? { slug: best.slug, locked: best.locked } : undefined;
}
