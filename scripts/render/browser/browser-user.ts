import { chmod, lchown, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserLocation } from './browser-location.ts';

/** Whom the browser's processes belong to. */
export interface BrowserUser {
  uid: number;
  gid: number;
}

/**
 * A number that belongs to nobody: systemd leaves 65520 to 65533 free ("Users, Groups, UIDs and GIDs on systemd systems"), and the name space of a container
 * has at least 16 bits of them. Not `nobody`, whom other programs share.
 */
const NUMBER = 65_527;
const EVERYBODY_ENTERS = 0o001;
const OPEN = 0o755;

/** Whether zine is root, for whom Chromium has no sandbox; and who may become somebody else. */
export const isRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/**
 * A user of its own for the browser of root, so that what takes it over can read and write no more than its profile: that becomes theirs.
 * @returns why it cannot be had, in words, where it cannot
 */
export async function lendToUser({ executable, kind }: BrowserLocation, profile: string): Promise<BrowserUser | { refused: string }> {
  const closed = (await closedFolder(dirname(profile))) ?? (await closedFolder(dirname(dirname(executable))));
  if (closed !== undefined) return { refused: `\`${closed}\` is closed to the user that the browser would run as` };
  try {
    await giveTo(NUMBER, profile);
    // Unpacked by us, for us; it is no secret.
    if (kind === 'embedded') await openToRead(dirname(executable));
  } catch (error) {
    return { refused: `it may not give files to another user (${error instanceof Error ? error.message : error})` };
  }
  return { uid: NUMBER, gid: NUMBER };
}

/** The profile belongs to root again, for a browser of root: Chromium shares no memory in a folder of somebody else. */
export const takeBack = (profile: string): Promise<void> => giveTo(0, profile);

async function giveTo(owner: number, folder: string): Promise<void> {
  for (const path of [folder, ...(await readdir(folder, { recursive: true })).map((name) => join(folder, name))]) await lchown(path, owner, owner);
}

/** The first folder on the way from the root that others may not enter. */
export async function closedFolder(path: string): Promise<string | undefined> {
  const above = dirname(path) === path ? undefined : await closedFolder(dirname(path));
  if (above !== undefined) return above;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && (found.mode & EVERYBODY_ENTERS) === 0 ? path : undefined;
}

/** Only what is closed is changed: another time of change makes the cache hash its files anew. */
async function openToRead(directory: string): Promise<void> {
  for (const path of [directory, ...(await readdir(directory, { recursive: true })).map((name) => join(directory, name))]) {
    if (((await stat(path)).mode & OPEN) !== OPEN) await chmod(path, OPEN);
  }
}
