import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { diskFolder } from '../../folder/disk-folder.ts';
import { hashFile } from '../../folder/hash-file.ts';
import { observeFolder } from '../../folder/observe-folder.ts';
import { MAX_PDF_BYTES } from '../../folder/read-input.ts';
import type { BuildResult, LocaleStore } from '../../model/build.ts';
import type { Folder, FolderFile } from '../../model/folder.ts';
import { MOST_SUMS_BYTES, SUMS } from '../../model/sums.ts';
import { cacheRoot, claimDirectory, type Environment } from '../../render/browser/private-directory.ts';
import { readSums } from '../verify/read-sums.ts';
import { areAsRead, digestOf, inputDigest, isInDigest, isLocaleText } from './input-digest.ts';
import { keptLocales } from './kept-locales.ts';
import { machineStamp } from './machine-stamp.ts';
import { MOST_RECORD_BYTES, seal, unseal } from './sealed-record.ts';

/** @param kept locales as they were built before, where only others have changed */
type Build = (publication: Folder, kept: LocaleStore | undefined) => Promise<BuildResult>;

/** What a build is asked for. */
export interface OnceOptions {
  out: Folder;
  env: Environment;
  /** Of Node and of what is in it. */
  versions: Readonly<Record<string, string | undefined>>;
  /** What else decides about the files: locales, editions. */
  asked: readonly unknown[];
  /** Builds anyway. */
  force: boolean;
}

/** Of a build that can be told again: what it read beside texts and templates, and the checksums of all that lay in the output behind it. */
interface BuildRecord {
  read: [path: string, digest: string][];
  sums: string;
  result: BuildResult;
}

/** Of so many outputs and their locales; each takes some kilobytes. */
const MOST_RECORDS = 200;

/**
 * Builds, unless the last build into the same folder was of the very same texts, by the same code, packages, Node and browser, and every file that its checksums
 * list is as it was made. What there is then, is what a build would make. Where only some locales have changed, the others are known to the build.
 */
export async function buildOnce(publication: Folder, options: OnceOptions, build: Build): Promise<BuildResult> {
  const { out, env, versions, asked, force } = options;
  const machine = await machineStamp(env, versions);
  const others = [machine ?? '', JSON.stringify(asked)];
  const inputs = async () => machine && inputDigest(publication, others);
  const digest = await inputs();
  const records = diskFolder(cacheRoot(env)).within('builds');
  const nameOf = (...parts: unknown[]) => createHash('sha256').update(JSON.stringify([publication.name, out.name, asked, ...parts])).digest('hex').slice(0, 32); // biome-ignore format: one chain
  const known = force || digest === undefined ? undefined : await formerResult(records, nameOf(), digest, publication, out);
  if (known !== undefined) return { ...known, isUnchanged: true };
  const read = new Map<string, string>();
  const observed = observeFolder(publication, (path, found) => isInDigest(path) || read.set(path, digestOf(found)));
  const shared = digest && (await inputDigest(publication, others, isLocaleText));
  const locales = shared ? keptLocales({ records, nameOf, shared, publication, out, force }) : undefined;
  const result = await build(observed, locales?.store);
  const { bytes: sums } = await out.read(SUMS, MOST_SUMS_BYTES);
  // Whoever writes while it is built gets the next build.
  if (digest !== undefined && sums !== undefined && result.failed.length === 0 && (await inputs()) === digest) {
    const record: BuildRecord = { read: [...read], sums: digestOf({ bytes: sums }), result };
    const made = [{ path: nameOf(), content: seal(record, digest) }, ...(locales?.made([...read]) ?? [])];
    // Where there is no cache, the next build is one.
    await keepRecords(records, made, env).catch(() => {});
  }
  return result;
}

async function formerResult(records: Folder, name: string, digest: string, publication: Folder, out: Folder): Promise<BuildResult | undefined> {
  try {
    const { bytes } = await records.read(name, MOST_RECORD_BYTES);
    const record = bytes && (unseal(bytes, digest) as BuildRecord | undefined);
    if (record === undefined) return undefined;
    if (!(await areAsRead(publication, record.read))) return undefined;
    const sums = await readSums(out);
    if (digestOf({ bytes: sums.bytes }) !== record.sums) return undefined;
    for (const [path, sum] of sums.files) if ((await hashFile(out, path, MAX_PDF_BYTES)) !== sum) return undefined;
    return { ...record.result, summaries: record.result.summaries.map((each) => ({ ...each, seconds: 0 })) };
  } catch {
    // Files that cannot be read are a matter of the build.
    return undefined;
  }
}

async function keepRecords(records: Folder, made: readonly FolderFile[], env: Environment): Promise<void> {
  await claimDirectory(cacheRoot(env));
  await claimDirectory(join(cacheRoot(env), 'builds'));
  const { names = [] } = await records.list('');
  // Names are hashes: which of them go is nobody's choice.
  for (const other of names.filter((each) => made.every(({ path }) => path !== each)).slice(MOST_RECORDS)) await records.remove(other);
  await records.write(made.map((each) => ({ ...each, secret: true })));
}
