import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MachineError } from '../../diagnostics/errors.ts';
import { processSpace, startTime } from '../../folder/disk/process-identity.ts';
import { claimDirectory, type Environment, freshDirectory, temporaryHome, temporaryRoot } from './private-directory.ts';

const DAY_MS = 86_400_000;

/**
 * Makes a directory for one run of the browser, named `<pid>-<start>-<space>-<random>` after us, its owner, and clears away those whose
 * owner has died: a killed Node cannot remove its own. It lies in the temporary directory because its path must be short (see
 * `browser-environment.ts`) and on a local disk.
 * @throws MachineError where there is no place for it
 */
export async function createProfileDirectory(env: Environment): Promise<string> {
  const home = temporaryHome(env);
  try {
    await claimDirectory(home);
    await sweepProfiles(home);
    return await mkdtemp(join(home, `p${process.pid.toString(36)}-${Number(startTime(process.pid) ?? 0).toString(36)}-${processSpace()}-`));
  } catch {
    return freshDirectory(env).catch((cause) => {
      throw new MachineError(`Cannot make a directory in \`${temporaryRoot(env)}\`: ${cause.message}`, { cause });
    });
  }
}

/** Removes the directory; the browser's last child may still be writing to it. */
export const removeProfileDirectory = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });

async function sweepProfiles(base: string): Promise<void> {
  const stale: string[] = [];
  for (const name of await readdir(base)) {
    const [, pid, start, space] = /^p([0-9a-z]+)-([0-9a-z]+)-([0-9a-z]+)-/.exec(name) ?? [];
    if (pid === undefined || start === undefined) continue;
    if (space === processSpace() ? !isAlive(Number.parseInt(pid, 36), start) : await isOld(join(base, name))) stale.push(join(base, name));
  }
  if (stale.length === 0) return;
  killBrowsersOf(stale);
  // Another zine may be sweeping the same directory at this moment.
  await Promise.all(stale.map((path) => removeProfileDirectory(path).catch(() => {})));
}

function isAlive(pid: number, start: string): boolean {
  const now = startTime(pid);
  return now !== undefined && Number(now).toString(36) === start;
}

const isOld = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => Date.now() - found.mtimeMs > DAY_MS,
    () => false,
  );

/** Linux only, where a process's arguments can be read. Elsewhere the pipe alone sees to it that a browser ends with its owner. */
function killBrowsersOf(profiles: readonly string[]): void {
  if (process.platform !== 'linux') return;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (profiles.some((profile) => args.includes(`--user-data-dir=${profile}`))) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Ended in between, or not ours.
    }
  }
}
