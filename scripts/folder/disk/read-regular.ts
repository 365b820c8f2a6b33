import { constants, type FileHandle, open, readlink } from 'node:fs/promises';
import type { ReadResult } from '../../model/folder.ts';

/**
 * Reads a regular file of at most `limit` bytes, which is no link.
 * @param isAllowed told where the file really lies, once it is open, as far as the system knows: nobody can put a link into its path any more
 * @throws the system's error
 */
export async function readRegular(path: string, limit: number, isAllowed: (path: string) => boolean = () => true): Promise<ReadResult> {
  // Not to wait for a pipe's other end, and not to follow a link that has just been put in the file's place.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return { refusal: 'irregular' };
    if (!isAllowed((await openedPlace(handle)) ?? path)) return { refusal: 'outside' };
    if (stats.size > limit) return { refusal: 'too-large' };
    const bytes = await readUpTo(handle, limit + 1, stats.size);
    return bytes.length > limit ? { refusal: 'too-large' } : { bytes };
  } finally {
    await handle.close();
  }
}

/** Linux tells; elsewhere undefined. */
async function openedPlace({ fd }: FileHandle): Promise<string | undefined> {
  const place = await readlink(`/proc/self/fd/${fd}`).catch(() => '');
  return place.startsWith('/') ? place : undefined;
}

/** The size that a file claims is not believed: it may grow meanwhile. */
async function readUpTo(handle: FileHandle, length: number, claimed: number): Promise<Uint8Array> {
  let buffer = Buffer.alloc(Math.min(length, claimed + 1));
  for (let filled = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
    filled += bytesRead;
    if (bytesRead === 0 || filled === length) return buffer.subarray(0, filled);
    if (filled === buffer.length) buffer = Buffer.concat([buffer], Math.min(length, buffer.length * 2));
  }
}
