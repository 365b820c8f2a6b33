import { createHash } from 'node:crypto';
import { filesBelow, MOST_FILES } from '../../folder/files-below.ts';
import type { Folder, ReadResult } from '../../model/folder.ts';

/** What a publication is made of; whatever else it reads is told by `observeFolder`. */
const PLACES = ['chapters', 'templates'] as const;
/** In bytes: more than any text, picture or typeface has. */
export const MOST_BYTES = 100_000_000;

/** Whether a file of the publication is among those that `inputDigest` is made of. */
export const isInDigest = (path: string): boolean => PLACES.some((place) => path.startsWith(`${place}/`)) && !/\/\./.test(path);

/** What was read, as one word: another one where it was another file. */
export const digestOf = ({ bytes, refusal }: ReadResult): string => refusal ?? createHash('sha256').update(bytes).digest('hex');

/** Hash of all texts and templates of a publication, with what else decides about its files; undefined where there are too many to be looked at. */
export async function inputDigest(publication: Folder, others: readonly string[]): Promise<string | undefined> {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const place of PLACES) {
    const folder = publication.within(place);
    const files = await filesBelow(folder);
    if (files.length >= MOST_FILES) return undefined;
    for (const path of files) hash.update(JSON.stringify([place, path, digestOf(await folder.read(path, MOST_BYTES))]));
  }
  return hash.digest('hex');
}
