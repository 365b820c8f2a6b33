import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

interface ManifestFile {
  /** Relative to the directory, with `/`. */
  path: string;
  sha256: string;
  stamp: string;
}

const NAME = 'manifest.json';

/**
 * Changes whenever somebody writes to the file, even where the time of the last change is set back: the inode's own time cannot be set.
 * Hashing the 209 MB at every start would cost 0.3 s, twice what the start itself takes, hence this and the hashes only where it differs.
 */
export async function fileStamp(path: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join('-');
}

export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** Writes the manifest of the files with these hashes (hexadecimal, by relative path), and has all of it on the disk before it returns. */
export async function writeManifest(directory: string, hashes: ReadonlyMap<string, string>): Promise<void> {
  const files: ManifestFile[] = [];
  for (const [path, sha256] of hashes) files.push({ path, sha256, stamp: await fileStamp(join(directory, path)) });
  const temporary = join(directory, `${NAME}.${process.pid}`);
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(files, undefined, 1));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(directory, NAME));
  await syncDirectory(directory);
}

/**
 * Whether the directory still holds what the manifest says: by stamp, and by hash where `hashed` is set or a stamp differs (a restored
 * backup has new stamps and the same bytes; they are written anew). A missing or unreadable manifest is a no.
 */
export async function isIntact(directory: string, hashed = false): Promise<boolean> {
  try {
    const files = JSON.parse(await readFile(join(directory, NAME), 'utf8')) as ManifestFile[];
    // A library that nobody put there would be loaded like the others.
    if (files.filter(({ path }) => path.startsWith('lib/')).length !== (await readdir(join(directory, 'lib'))).length) return false;
    let restamp = false;
    for (const { path, sha256, stamp } of files) {
      const same = (await fileStamp(join(directory, path))) === stamp;
      if (same && !hashed) continue;
      if ((await fileHash(join(directory, path))) !== sha256) return false;
      restamp ||= !same;
    }
    if (restamp) await writeManifest(directory, new Map(files.map(({ path, sha256 }) => [path, sha256])));
    return files.length > 0;
  } catch {
    return false;
  }
}

/** A rename is on the disk only when its directory is (fsync(2)). */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
