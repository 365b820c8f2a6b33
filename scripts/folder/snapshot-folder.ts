import type { Folder, ListResult, ReadResult } from '../model/folder.ts';

/** A folder as it was when each of its files was first asked for. */
export interface Snapshot extends Folder {
  /** All that was read, by path from the folder itself. */
  readonly held: ReadonlyMap<string, Uint8Array>;
}

/** What stands in the place of files, by path: `null`, nothing does. */
export type StandIns = ReadonlyMap<string, Uint8Array | null>;

/**
 * Reads every file once and gives the same ever after, whatever becomes of it meanwhile: what several stages read of it fits together.
 */
export function snapshotFolder(folder: Folder, instead: StandIns = new Map()): Snapshot {
  const held = new Map([...instead].flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes]])));
  const reads = new Map<string, Promise<ReadResult>>();
  const lists = new Map<string, Promise<ListResult>>();
  const readOnce = (path: string, limit: number): Promise<ReadResult> => {
    const bytes = instead.get(path);
    if (bytes !== undefined) return Promise.resolve(bytes === null ? { refusal: 'missing' } : { bytes });
    const key = `${limit} ${path}`;
    const reading =
      reads.get(key) ??
      folder.read(path, limit).then((result) => {
        if (result.bytes !== undefined) held.set(path, result.bytes);
        return result;
      });
    reads.set(key, reading);
    return reading;
  };
  const listOnce = (path: string): Promise<ListResult> => {
    const listing = lists.get(path) ?? folder.list(path).then((found) => asIfThere(found, path, instead));
    lists.set(path, listing);
    return listing;
  };
  const at = (base: Folder, start: string): Folder => {
    const whole = (path: string): string => [start, path].filter((part) => part !== '').join('/');
    return {
      ...base,
      read: (path, limit) => readOnce(whole(path), limit),
      list: (path) => listOnce(whole(path)),
      within: (path) => at(base.within(path), whole(path)),
    };
  };
  return { ...at(folder, ''), held };
}

/** What is listed of a folder, with the names of what stands in it, and without those of which nothing does. */
function asIfThere(found: ListResult, folder: string, instead: StandIns): ListResult {
  const start = folder === '' ? '' : `${folder}/`;
  const below = [...instead].filter(([path]) => path.startsWith(start));
  if (below.length === 0) return found;
  const names = new Set(found.names);
  for (const [path, bytes] of below) {
    const [name = '', ...more] = path.slice(start.length).split('/');
    if (bytes !== null) names.add(name);
    else if (more.length === 0) names.delete(name);
  }
  return names.size === 0 && found.names === undefined ? found : { names: [...names].toSorted() };
}
