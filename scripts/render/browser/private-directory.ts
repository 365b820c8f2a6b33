import { chmod, lstat, mkdir, mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/** The variables of the maker's environment, passed in by the command. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes the directory with mode 0700, or accepts an existing one that is ours.
 * A symlink or somebody else's directory is refused: what lies in it would be executed, and the temporary directory is open to all.
 * @throws Error where it cannot be made or belongs to another
 */
export async function claimDirectory(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  if (!found.isDirectory()) throw new Error(`\`${path}\` is not a directory`);
  if (process.getuid === undefined) return;
  if (found.uid !== process.getuid()) throw new Error(`\`${path}\` belongs to another user`);
  // A umask that was wide once, or a backup that was restored: closing it is safe because the owner is known to be us.
  if ((found.mode & 0o077) !== 0) await chmod(path, 0o700);
}

/** The directory for passing things: TMPDIR of the maker, else the system's. */
export const temporaryRoot = (env: Environment): string => (env.TMPDIR !== undefined && isAbsolute(env.TMPDIR) ? env.TMPDIR : tmpdir());

/** Where zine keeps what is worth keeping between runs: `zine` in the cache directory (XDG Base Directory 0.8: a relative path is ignored). */
export function cacheRoot(env: Environment): string {
  const xdg = env.XDG_CACHE_HOME;
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(env.HOME || homedir(), '.cache'), 'zine');
}

/** `zine-<uid>` in the temporary directory: the same at every run, and ours once `claimDirectory` has accepted it. */
export const temporaryHome = (env: Environment): string => join(temporaryRoot(env), `zine-${process.getuid?.() ?? 'user'}`);

/** A new directory that nobody can have prepared; for once, as no later run will find it. @throws Error */
export const freshDirectory = (env: Environment): Promise<string> => mkdtemp(join(temporaryRoot(env), 'zine-'));
