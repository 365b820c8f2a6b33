import { zipSync } from 'fflate';

/** The first moment that a zip can tell: what it is made of has no date. In local time, as the format wants it. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Packs files, by their paths, in order; the same files give the same bytes.
 * @param first the path of a file that stands before all others, as it is: some formats are known by it
 */
export function writeZip(files: ReadonlyMap<string, Uint8Array>, first?: string): Uint8Array {
  const sorted = [...files].toSorted(([a], [b]) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([path, bytes]) => [path, [bytes, { level: path === first ? 0 : 9 }]])), { mtime: NO_DATE });
}
