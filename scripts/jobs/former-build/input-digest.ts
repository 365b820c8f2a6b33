import { createHash } from 'node:crypto';
import { filesBelow, MOST_FILES } from '../../folder/files-below.ts';
import type { Folder, ReadResult } from '../../model/folder.ts';

/** What a publication is made of; whatever else it reads is told by `observeFolder`. */
const PLACES = ['chapters', 'templates'] as const;
/** In bytes: more than any text, picture or typeface has. */
const MOST_BYTES = 100_000_000;

/** Whether a file of the publication is among those that `inputDigest` is made of. */
export const isInDigest = (path: string): boolean => PLACES.some((place) => path.startsWith(`${place}/`)) && !/\/\./.test(path);

/** What was read, as one word: another one where it was another file. */
export const digestOf = ({ bytes, refusal }: ReadResult): string => refusal ?? createHash('sha256').update(bytes).digest('hex');

/** Texts of a locale, which are known by what is made of them. */
export const isLocaleText = (path: string): boolean => /^chapters\/[^/]+\/(?:[^/]+\.md|glossary\.yml|lock\.json)$/.test(path);

/**
 * Hash of all texts and templates of a publication, with what else decides about its files; undefined where there are too many to be looked at.
 * @param isOut paths that are left out
 */
export async function inputDigest(publication: Folder, others: readonly string[], isOut: (path: string) => boolean = () => false): Promise<string | undefined> {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const place of PLACES) {
    const folder = publication.within(place);
    const files = await filesBelow(folder);
    if (files.length >= MOST_FILES) return undefined;
    for (const path of files.filter((each) => !isOut(`${place}/${each}`)))
      hash.update(JSON.stringify([place, path, digestOf(await folder.read(path, MOST_BYTES))]));
  }
  return hash.digest('hex');
}

/** Whether files that were read beside those of the digest are as they were then. */
export async function areAsRead(publication: Folder, read: readonly (readonly [path: string, digest: string])[]): Promise<boolean> {
  for (const [path, was] of read) if (digestOf(await publication.read(path, MOST_BYTES)) !== was) return false;
  return true;
}
