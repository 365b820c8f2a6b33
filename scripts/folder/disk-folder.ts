import { readdir, realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MachineError } from '../diagnostics/errors.ts';
import type { Folder, FolderFile } from '../model/folder.ts';
import { cannotWrite } from './disk/cannot-write.ts';
import { codeOf } from './disk/code-of.ts';
import { follow, isBelow, type Place } from './disk/follow.ts';
import { finishJournal, removeJournal, writeJournal } from './disk/journal.ts';
import { makeFolder } from './disk/make-folder.ts';
import { readRegular } from './disk/read-regular.ts';
import { refusalOf } from './disk/refusal-of.ts';
import { discard, flushDirectories, placeFiles, type StagedFile, stageFile } from './disk/stage-file.ts';
import { withLock } from './disk/with-lock.ts';
import { pathParts } from './path-parts.ts';

/** Where a folder really lies; with `make`, it is made if need be. */
type Root = (make?: boolean) => Promise<Place>;

/** A folder of the disk, which may come from a stranger. Links that lead to it are followed: who names it means it. */
export function diskFolder(dir: string): Folder {
  const name = resolve(dir);
  return folderAt(name, async (make) => {
    if (make) await makeFolder(name);
    try {
      return { path: await realpath(name) };
    } catch (error) {
      return refusalOf(error, name);
    }
  });
}

function folderAt(name: string, rootOf: Root): Folder {
  /** Where it really lies, while nobody else writes to it: then what is written together is put in its place together, whoever ends us. */
  let aloneIn: string | undefined;
  /** Where something in it really lies; with `make`, the folders on the way are made. */
  const placeOf = async (parts: readonly string[], make = false): Promise<Place> => {
    const root = await rootOf(make);
    return root.path === undefined ? root : follow(root.path, parts, make);
  };

  /** Where a file is put: really in its folder, whatever stands in its place. */
  const targetOf = async (path: string): Promise<string> => {
    const { parts = [], refusal } = pathParts(path);
    const folder = refusal === undefined ? await placeOf(parts.slice(0, -1), true) : { refusal };
    if (folder.path === undefined) throw cannotWrite(join(name, path), folder.refusal);
    return join(folder.path, parts.at(-1) ?? '');
  };

  const stage = async ({ path, content, like, secret }: FolderFile): Promise<StagedFile> => {
    try {
      const target = await targetOf(path);
      return await stageFile(target, content, like === undefined ? target : await targetOf(like), secret);
    } catch (error) {
      throw error instanceof MachineError ? error : cannotWrite(join(name, path), error);
    }
  };

  return {
    name,
    async read(path, limit) {
      const { parts, refusal } = pathParts(path);
      if (refusal !== undefined) return { refusal };
      const root = await rootOf();
      const place = root.path === undefined ? root : await follow(root.path, parts);
      if (place.path === undefined) return place;
      try {
        return await readRegular(place.path, limit, (real) => isBelow(root.path ?? '', real));
      } catch (error) {
        return refusalOf(error, path);
      }
    },
    async list(path) {
      const { parts, refusal } = pathParts(path);
      const place = refusal === undefined ? await placeOf(parts) : { refusal };
      if (place.path === undefined) return place;
      try {
        return { names: (await readdir(place.path)).map((each) => each.normalize('NFC')).toSorted() };
      } catch (error) {
        return codeOf(error) === 'ENOTDIR' ? { refusal: 'irregular' } : refusalOf(error, path);
      }
    },
    async write(files) {
      const staged: StagedFile[] = [];
      try {
        for (const file of files) staged.push(await stage(file));
        if (aloneIn !== undefined) await writeJournal(aloneIn, staged);
        placeFiles(staged);
      } catch (error) {
        await discard(staged);
        if (aloneIn !== undefined) await removeJournal(aloneIn);
        throw error instanceof MachineError ? error : cannotWrite(name, error);
      }
      await flushDirectories(staged.map(({ path }) => path));
      if (aloneIn !== undefined) await removeJournal(aloneIn);
    },
    async remove(path) {
      const { parts, refusal } = pathParts(path);
      if (refusal !== undefined) throw cannotWrite(join(name, path), refusal);
      const folder = await placeOf(parts.slice(0, -1));
      const last = parts.at(-1);
      if (folder.path !== undefined && last !== undefined) await rm(join(folder.path, last), { force: true });
    },
    async alone(use) {
      const root = await rootOf(true).catch((error: unknown) => {
        throw cannotWrite(name, error);
      });
      const { path } = root;
      if (path === undefined) throw cannotWrite(name, root.refusal);
      return withLock(path, async () => {
        await finishJournal(path);
        aloneIn = path;
        return use().finally(() => {
          aloneIn = undefined;
        });
      });
    },
    within(path) {
      return folderAt(join(name, path), async (make) => {
        const { parts, refusal } = pathParts(path);
        return refusal === undefined ? placeOf(parts, make) : { refusal };
      });
    },
  };
}
