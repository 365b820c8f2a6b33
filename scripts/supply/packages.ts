import { licenceOf } from './licences.ts';
import type { LockEntry, Lockfile } from './lockfile.ts';

/** A package that zine is made of, or with. */
export interface Package {
  /** Its folder: `node_modules/…`. */
  path: string;
  /** With its scope. */
  name: string;
  version: string;
  /** An SPDX expression; undefined where none is stated. */
  licence: string | undefined;
  /** Who uses zine has it, or not: for work on zine alone. */
  isShipped: boolean;
  entry: LockEntry;
}

/** Every package of the lockfile, in the order of names. */
export function packagesOf({ packages }: Lockfile): Package[] {
  const found = Object.entries(packages).flatMap(([path, entry]): Package[] => {
    if (path === '') return [];
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { version, dev, devOptional } = entry;
    return [{ path, name, version, licence: licenceOf(name, entry.license), isShipped: !dev && !devOptional, entry }];
  });
  return found.sort((a, b) => order(a.name, b.name) || order(a.version, b.version) || order(a.path, b.path));
}

/** By code units: the same on every machine. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
