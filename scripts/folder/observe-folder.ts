import type { Folder, ReadResult } from '../model/folder.ts';

/** A folder that tells of every file that was asked for, by its path from the folder itself, and what was given. */
export function observeFolder(folder: Folder, onRead: (path: string, result: ReadResult) => void): Folder {
  const at = (base: Folder, start: string): Folder => {
    const whole = (path: string): string => [start, path].filter((part) => part !== '').join('/');
    return {
      ...base,
      async read(path, limit) {
        const result = await base.read(path, limit);
        onRead(whole(path), result);
        return result;
      },
      within: (path) => at(base.within(path), whole(path)),
    };
  };
  return at(folder, '');
}
