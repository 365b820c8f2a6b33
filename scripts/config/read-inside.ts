import { constants, type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { MachineError } from '../diagnostics/errors.ts';

/** `outside`: leaves the publication's directory, through `..` or a link; `irregular`: a directory, device or pipe. */
export type Refusal = 'missing' | 'outside' | 'irregular' | 'too-large';

export type ReadResult = { bytes: Uint8Array; refusal?: never } | { refusal: Refusal };

/**
 * Reads a file of a publication, which may come from a stranger: never more than `limit` bytes, only regular files, and only those
 * whose real path lies below the real `root`, whatever links lead to it.
 *
 * @param path relative to `root`
 * @throws MachineError where the file exists and the machine does not let us read it
 */
export async function readInside(root: string, path: string, limit: number): Promise<ReadResult> {
  const real = await realPathInside(root, path);
  if (typeof real !== 'string') return real;
  try {
    // Not to wait for a pipe's other end, and not to follow a link that has just been put in the file's place.
    const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      if (!(await handle.stat()).isFile()) return { refusal: 'irregular' };
      const bytes = await readUpTo(handle, limit + 1);
      return bytes.length > limit ? { refusal: 'too-large' } : { bytes };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refusalOf(error, path);
  }
}

export async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Names of the entries of a directory, in an order that no file system decides; undefined where there is none inside `root`. */
export async function listInside(root: string, path: string): Promise<string[] | undefined> {
  const real = await realPathInside(root, path);
  if (typeof real !== 'string') return undefined;
  try {
    return (await readdir(real)).toSorted();
  } catch (error) {
    refusalOf(error, path);
    return undefined;
  }
}

async function realPathInside(root: string, path: string): Promise<string | { refusal: Refusal }> {
  if (path.includes('\0')) return { refusal: 'missing' };
  const full = resolve(root, path);
  if (!full.startsWith(resolve(root) + sep)) return { refusal: 'outside' };
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(full)]);
    return real.startsWith(join(realRoot, sep)) ? real : { refusal: 'outside' };
  } catch (error) {
    return refusalOf(error, path);
  }
}

/** The size that a file claims is not believed: it may grow, and devices claim none. */
async function readUpTo(handle: FileHandle, length: number): Promise<Uint8Array> {
  const claimed = Math.min(length, (await handle.stat()).size + 1);
  let buffer = Buffer.alloc(claimed);
  for (let filled = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
    filled += bytesRead;
    if (bytesRead === 0 || filled === length) return buffer.subarray(0, filled);
    if (filled === buffer.length) buffer = Buffer.concat([buffer], Math.min(length, buffer.length * 2));
  }
}

const REFUSALS: Record<string, Refusal> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  ELOOP: 'outside',
  EISDIR: 'irregular',
  ENXIO: 'irregular',
};

function refusalOf(error: unknown, path: string): { refusal: Refusal } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refusal = REFUSALS[code];
  if (refusal !== undefined) return { refusal };
  if (code === 'EACCES' || code === 'EPERM') throw new MachineError(`Unexpected lack of permission to read ${path}, expected a readable file`);
  if (code === 'EIO' || code === 'EMFILE' || code === 'ENFILE') throw new MachineError(`Reading ${path} failed (${code})`);
  throw error;
}
