import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Folders of a publication in which a change is a change of what is printed. */
const WATCHED = ['chapters', 'templates'];
/** Folders that are not looked into: far deeper than any publication is. */
const DEEPEST = 6;

/**
 * Calls `onChange` whenever something changes in the texts and templates of a publication on disk, with the file's path below it if that is known, until the signal is aborted. Folders are watched, not
 * files: an editor that writes a new file and renames it is seen as well as one that writes into the old one, and so is half a file.
 */
export async function watchFolder(dir: string, onChange: (path?: string) => void, signal: AbortSignal): Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  let scanning: Promise<void> = Promise.resolve();
  const close = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const open = (path: string, isRelevant: (name: string | null) => boolean): void => {
    if (watchers.has(path) || signal.aborted) return;
    const watcher = watch(path, (event, name) => {
      if (!isRelevant(name)) return;
      onChange(name === null ? undefined : relative(dir, join(path, name)).split(sep).join('/'));
      if (event === 'rename') rescan();
    });
    // Gone: the folder above tells that.
    watcher.on('error', () => close(path));
    watchers.set(path, watcher);
  };
  const scan = async (path: string, depth: number, found: Set<string>): Promise<void> => {
    const entries = depth > DEEPEST ? [] : await readdir(path, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) return;
    found.add(path);
    open(path, (name) => name === null || !isTemporary(name));
    for (const entry of entries) if (entry.isDirectory() && !entry.name.startsWith('.')) await scan(join(path, entry.name), depth + 1, found);
  };
  const scanAll = async (): Promise<void> => {
    const found = new Set([dir]);
    open(dir, (name) => name === null || WATCHED.includes(name));
    for (const name of WATCHED) await scan(join(dir, name), 0, found);
    for (const path of watchers.keys()) if (!found.has(path)) close(path);
  };
  const rescan = (): void => {
    const known = watchers.size;
    // What was written into a new folder before it was watched has told nobody.
    scanning = scanning.then(scanAll, scanAll).then(() => {
      if (watchers.size > known) onChange();
    });
  };
  signal.addEventListener('abort', () => [...watchers.keys()].forEach(close), { once: true });
  await scanAll();
}

/** What editors put beside a file while they save it. */
const isTemporary = (name: string): boolean => /^\.|~$|\.(?:swp|swx|tmp)$|^4913$/.test(name);
