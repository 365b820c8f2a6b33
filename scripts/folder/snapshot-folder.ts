import type { Folder, ListResult, ReadResult } from '../model/folder.ts';

/** A folder as it was when each of its files was first asked for. */
export interface Snapshot extends Folder {
  /** All that was read, by path from the folder itself. */
  readonly held: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads every file once and gives the same ever after, whatever becomes of it meanwhile: what several stages read of it fits together.
 * @param instead what stands in the place of files, by path
 */
export function snapshotFolder(folder: Folder, instead: ReadonlyMap<string, Uint8Array> = new Map()): Snapshot {
  const held = new Map(instead);
  const reads = new Map<string, Promise<ReadResult>>();
  const lists = new Map<string, Promise<ListResult>>();
  const readOnce = (path: string, limit: number): Promise<ReadResult> => {
    const bytes = instead.get(path);
    if (bytes !== undefined) return Promise.resolve({ bytes });
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
    const listing = lists.get(path) ?? folder.list(path);
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
