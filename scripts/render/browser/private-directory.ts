import { chmod, lstat, mkdir, mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { makeFolder } from '../../folder/disk/make-folder.ts';
import { closedFolder, isRoot } from './browser-user.ts';

/** The variables of the maker's environment, passed in by the command. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Of a folder of root the browser's own user passes through to what it was given, and cannot see what lies beside it. */
const mode = (): number => (isRoot() ? 0o711 : 0o700);

/**
 * Makes the directory closed to others, or accepts an existing one that is ours.
 * A symlink or somebody else's directory is refused: what lies in it would be executed, and the temporary directory is open to all.
 * @throws Error where it cannot be made or belongs to another
 */
export async function claimDirectory(path: string): Promise<void> {
  await makeFolder(dirname(path), mode());
  await mkdir(path, { mode: mode() }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  if (!found.isDirectory()) throw new Error(`\`${path}\` is not a directory`);
  if (process.getuid === undefined) return;
  if (found.uid !== process.getuid()) throw new Error(`\`${path}\` belongs to another user`);
  // A umask that was wide once, or a backup that was restored: closing it is safe because the owner is known to be us.
  if ((found.mode & 0o077) !== (mode() & 0o077)) await chmod(path, mode());
}

/** The directory for passing things: TMPDIR of the maker, else the system's. */
export const temporaryRoot = (env: Environment): string => (env.TMPDIR !== undefined && isAbsolute(env.TMPDIR) ? env.TMPDIR : tmpdir());

/** Where zine keeps what is worth keeping between runs: `zine` in the cache directory (XDG Base Directory 0.8: a relative path is ignored). */
export function cacheRoot(env: Environment): string {
  const xdg = env.XDG_CACHE_HOME;
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(env.HOME || homedir(), '.cache'), 'zine');
}

/** Of every user of the machine: the Filesystem Hierarchy Standard 3.0, 5.5. */
const SYSTEM_CACHE = '/var/cache/zine';

/**
 * Where the browser may be unpacked, in the order in which the places are tried. That of root must be open to the user whom it runs as (browser-user.ts), which
 * the home of root is mostly not; but who names a cache gets that.
 */
export async function browserCaches(env: Environment): Promise<string[]> {
  const [cache, temporary] = [cacheRoot(env), temporaryHome(env)];
  const isHomely = !isRoot() || env.XDG_CACHE_HOME !== undefined || (await closedFolder(dirname(cache))) === undefined;
  return isHomely ? [cache, temporary] : [SYSTEM_CACHE, temporary, cache];
}

/**
 * `zine-<uid>` in the temporary directory, `zine-root` for root (whose folder is open to pass through, which a zine before this one would close again): the same at
 * every run, and ours once `claimDirectory` has accepted it.
 */
export const temporaryHome = (env: Environment): string => join(temporaryRoot(env), isRoot() ? 'zine-root' : `zine-${process.getuid?.() ?? 'user'}`);

/** A new directory that nobody can have prepared; for once, as no later run will find it. @throws Error */
export const freshDirectory = (env: Environment): Promise<string> => mkdtemp(join(temporaryRoot(env), 'zine-'));
