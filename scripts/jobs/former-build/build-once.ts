import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { diskFolder } from '../../folder/disk-folder.ts';
import { hashFile } from '../../folder/hash-file.ts';
import { observeFolder } from '../../folder/observe-folder.ts';
import { MAX_PDF_BYTES } from '../../folder/read-input.ts';
import type { BuildResult } from '../../model/build.ts';
import type { Folder } from '../../model/folder.ts';
import { MOST_SUMS_BYTES, SUMS } from '../../model/sums.ts';
import { cacheRoot, claimDirectory, type Environment } from '../../render/browser/private-directory.ts';
import { readSums } from '../verify/read-sums.ts';
import { digestOf, inputDigest, isInDigest, MOST_BYTES } from './input-digest.ts';
import { machineStamp } from './machine-stamp.ts';
import { seal, unseal } from './sealed-record.ts';

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

/** Of so many outputs; each takes a few kilobytes. */
const MOST_RECORDS = 100;
const MOST_RECORD_BYTES = 10_000_000;

/**
 * Builds, unless the last build into the same folder was of the very same texts, by the same code, packages, Node and browser, and every file that its checksums
 * list is as it was made. What there is then, is what a build would make.
 */
export async function buildOnce(publication: Folder, options: OnceOptions, build: (publication: Folder) => Promise<BuildResult>): Promise<BuildResult> {
  const { out, env, versions, asked, force } = options;
  const machine = await machineStamp(env, versions);
  const inputs = async () => machine && inputDigest(publication, [machine, JSON.stringify(asked)]);
  const digest = await inputs();
  const records = diskFolder(cacheRoot(env)).within('builds');
  const name = createHash('sha256').update(JSON.stringify([publication.name, out.name, asked])).digest('hex').slice(0, 32); // biome-ignore format: one chain
  const known = force || digest === undefined ? undefined : await formerResult(records, name, digest, publication, out);
  if (known !== undefined) return { ...known, isUnchanged: true };
  const read = new Map<string, string>();
  const result = await build(observeFolder(publication, (path, found) => isInDigest(path) || read.set(path, digestOf(found))));
  const { bytes: sums } = await out.read(SUMS, MOST_SUMS_BYTES);
  // Whoever writes while it is built gets the next build.
  if (digest !== undefined && sums !== undefined && result.failed.length === 0 && (await inputs()) === digest) {
    const record: BuildRecord = { read: [...read], sums: digestOf({ bytes: sums }), result };
    // Where there is no cache, the next build is one.
    await keepRecord(records, name, seal(record, digest), env).catch(() => {});
  }
  return result;
}

async function formerResult(records: Folder, name: string, digest: string, publication: Folder, out: Folder): Promise<BuildResult | undefined> {
  try {
    const { bytes } = await records.read(name, MOST_RECORD_BYTES);
    const record = bytes && (unseal(bytes, digest) as BuildRecord | undefined);
    if (record === undefined) return undefined;
    for (const [path, was] of record.read) if (digestOf(await publication.read(path, MOST_BYTES)) !== was) return undefined;
    const sums = await readSums(out);
    if (digestOf({ bytes: sums.bytes }) !== record.sums) return undefined;
    for (const [path, sum] of sums.files) if ((await hashFile(out, path, MAX_PDF_BYTES)) !== sum) return undefined;
    return { ...record.result, summaries: record.result.summaries.map((each) => ({ ...each, seconds: 0 })) };
  } catch {
    // Files that cannot be read are a matter of the build.
    return undefined;
  }
}

async function keepRecord(records: Folder, name: string, content: Uint8Array, env: Environment): Promise<void> {
  await claimDirectory(cacheRoot(env));
  await claimDirectory(join(cacheRoot(env), 'builds'));
  const { names = [] } = await records.list('');
  // Names are hashes: which of them go is nobody's choice.
  for (const other of names.filter((each) => each !== name).slice(MOST_RECORDS)) await records.remove(other);
  await records.write([{ path: name, content, secret: true }]);
}
