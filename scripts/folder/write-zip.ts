import { zipSync } from 'fflate';

/** The first moment that a zip can tell: what it is made of has no date. In local time, as the format wants it. */
const NO_DATE = new Date(1980, 0, 1);

/** Packs files, by their paths, in order; the same files give the same bytes. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))), { level: 9, mtime: NO_DATE });
}
