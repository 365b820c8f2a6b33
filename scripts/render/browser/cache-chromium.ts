import { createHash } from 'node:crypto';
import { access, constants, mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileHash, fileStamp, isIntact, syncDirectory, writeManifest } from './file-manifest.ts';
import { claimDirectory } from './private-directory.ts';
import { ARCHIVES, EXECUTABLE, unpackChromium } from './unpack-chromium.ts';

export interface ChromiumPackage {
  version: string;
  /** Directory of the archives. */
  archives: string;
}

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

/**
 * The directory below `base` (which is ours alone) that holds the package unpacked: `chromium-<version>-<hash of the archives>`, found
 * intact or unpacked anew. Many may ask at the same time, from several processes: each unpacks beside and the first to rename wins.
 * @throws Error where it cannot be written, or not executed from there
 */
export async function cacheChromium(base: string, source: ChromiumPackage, signal?: AbortSignal): Promise<string> {
  const marker = `source-${await fingerprint(source)}`;
  const known = await findMarked(base, source, marker);
  const directory = known ?? join(base, `chromium-${source.version}-${(await archivesHash(source)).slice(0, 12)}`);
  if (!(await isOurs(directory))) await unpackInto(base, directory, source, signal);
  // A file system mounted `noexec` says so here.
  await access(join(directory, EXECUTABLE), constants.X_OK);
  if (known === undefined) await writeFile(join(directory, marker), '');
  const now = new Date();
  await utimes(directory, now, now);
  await sweep(base, directory);
  return directory;
}

const isOurs = (directory: string): Promise<boolean> =>
  stat(directory)
    .then(() => claimDirectory(directory))
    .then(
      () => isIntact(directory),
      () => false,
    );

/** Stands for the archives' hash, which takes 0.1 s, as long as nobody has touched them. */
async function fingerprint({ archives }: ChromiumPackage): Promise<string> {
  const stamps = await Promise.all(Object.values(ARCHIVES).map((name) => fileStamp(join(archives, name))));
  return createHash('sha256').update(stamps.join()).digest('hex').slice(0, 16);
}

async function archivesHash({ archives }: ChromiumPackage): Promise<string> {
  const hashes = await Promise.all(Object.values(ARCHIVES).map((name) => fileHash(join(archives, name))));
  return createHash('sha256').update(hashes.join()).digest('hex');
}

async function findMarked(base: string, { version }: ChromiumPackage, marker: string): Promise<string | undefined> {
  for (const name of await readdir(base)) {
    if (!name.startsWith(`chromium-${version}-`)) continue;
    const found = await stat(join(base, name, marker)).catch(() => undefined);
    if (found !== undefined) return join(base, name);
  }
  return undefined;
}

async function unpackInto(base: string, directory: string, source: ChromiumPackage, signal?: AbortSignal): Promise<void> {
  const beside = await mkdtemp(join(base, '.unpacking-'));
  try {
    await writeManifest(beside, await unpackChromium(source.archives, beside, signal));
    await rename(beside, directory).catch(async () => {
      // Somebody was quicker, or what stands there is damaged and makes way.
      if (await isOurs(directory)) return;
      const damaged = await mkdtemp(join(base, '.damaged-'));
      await rename(directory, damaged);
      await rename(beside, directory);
      await rm(damaged, { recursive: true, force: true });
    });
    await syncDirectory(base);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Clears away what other versions left a week ago, so that two checkouts of different age do not take turns, and what a killed run left an hour ago. */
async function sweep(base: string, keep: string): Promise<void> {
  for (const name of await readdir(base)) {
    const path = join(base, name);
    const limit = name.startsWith('chromium-') ? WEEK_MS : /^\.(unpacking|damaged)-/.test(name) ? HOUR_MS : undefined;
    if (limit === undefined || path === keep) continue;
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > limit) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
