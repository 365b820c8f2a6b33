import { mkdir, readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Refusal } from '../../model/folder.ts';
import { chooseName } from '../choose-name.ts';
import { codeOf } from './code-of.ts';
import { refusalOf } from './refusal-of.ts';

/** A real path, or why there is none. */
export type Place = { path: string; refusal?: never } | { path?: never; refusal: Refusal };

/**
 * Goes from the real path `root` into one name after the other, through links as long as they stay below it.
 * @param make folders that are missing are made
 * @throws MachineError where the machine does not let us look · with `make`, the system's error where a folder cannot be made
 */
export async function follow(root: string, parts: readonly string[], make = false): Promise<Place> {
  let path = root;
  for (const part of parts) {
    let next = await enter(root, path, part);
    // What somebody else puts there meanwhile is looked at as if it had been there.
    if (make && next.refusal === 'missing') next = (await makeOne(join(path, part))) ?? (await enter(root, path, part));
    if (next.path === undefined) return next;
    path = next.path;
  }
  return { path };
}

export const isBelow = (root: string, path: string): boolean => path.startsWith(join(root, sep));

async function enter(root: string, folder: string, part: string): Promise<Place> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const { name, refusal } = chooseName(entries.map((entry) => entry.name), part); // biome-ignore format: one call
    if (refusal !== undefined) return { refusal };
    const path = join(folder, name);
    if (entries.every((entry) => entry.name !== name || !entry.isSymbolicLink())) return { path };
    return await leadTo(root, path);
  } catch (error) {
    return refusalOf(error, relative(root, join(folder, part)));
  }
}

/** Where a link leads, through others too; one that leads nowhere leads to nothing inside. */
async function leadTo(root: string, link: string): Promise<Place> {
  const real = await realpath(link).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  return isBelow(root, real) ? { path: real } : { refusal: 'outside' };
}

async function makeOne(path: string): Promise<Place | undefined> {
  try {
    await mkdir(path);
    return { path };
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return undefined;
  }
}
