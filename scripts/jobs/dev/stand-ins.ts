import type { StandIns } from '../../folder/snapshot-folder.ts';
import type { Folder } from '../../model/folder.ts';
import type { Contents } from './in-theme.ts';

/**
 * Files of a publication as they were when the whole had no error, for those that have one now: the fewest first. Mistakes are told where a file is asked for that is
 * gone, so where it does not help to put back what is told of, what is gone is put back too; then everything is. What was not there before stays away.
 * @param good all files as they were then
 * @param broken paths that errors are told of
 */
export async function standIns(folder: Folder, good: Contents, broken: ReadonlySet<string>): Promise<StandIns[]> {
  if (good.size === 0) return [];
  const told: [string, Uint8Array | null][] = [...broken].map((path) => [path, good.get(path) ?? null]);
  const gone: typeof told = [];
  for (const [path, bytes] of good) if (!broken.has(path) && (await folder.read(path, 0)).refusal === 'missing') gone.push([path, bytes]);
  return [told, [...told, ...gone], [...told, ...good]].filter((files, i, all) => files.length > (all[i - 1]?.length ?? 0)).map((files) => new Map(files));
}

/** Which files are not, or not any more, what stands in their place. */
export async function changedFiles(folder: Folder, instead: StandIns): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const [path, bytes] of instead) {
    const { bytes: now } = await folder.read(path, bytes?.length ?? 0);
    if (bytes === null || now === undefined || Buffer.compare(now, bytes) !== 0) changed.add(path);
  }
  return changed;
}

/** What was read, for the time when it has mistakes. A program empties a file before it writes into it: to whoever reads just then it says nothing, and that is not how it was. */
export const withoutEmptied = (now: Contents, good: Contents): Contents =>
  new Map([...now].map(([path, bytes]) => [path, (bytes.length > 0 ? bytes : good.get(path)) ?? bytes]));
