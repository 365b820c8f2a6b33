import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TEMPORARY } from './write-atomically.ts';

/** As much as is believed of the manifest of a former build. */
export interface FormerOutput {
  publication: string;
  /** Checksums by path; only plain paths of PDFs below the output directory. */
  artifacts: Map<string, string>;
}

const PLAIN_PATH = /^[A-Za-z-]+\/[a-z0-9][A-Za-z0-9-]*\.pdf$/;

/** Undefined where there is no manifest or none of ours. */
export async function readFormerOutput(manifest: string): Promise<FormerOutput | undefined> {
  try {
    const { publication, artifacts } = JSON.parse(await readFile(manifest, 'utf8')) as { publication: string; artifacts: { path: string; sha256: string }[] };
    return { publication, artifacts: new Map(artifacts.filter(({ path }) => PLAIN_PATH.test(path)).map(({ path, sha256 }) => [path, sha256])) };
  } catch {
    return undefined;
  }
}

/** Removes the PDFs of a former build that this one no longer makes, unless somebody has changed them since. */
export async function removeStale(out: string, former: FormerOutput, made: ReadonlySet<string>): Promise<void> {
  for (const [path, sha256] of former.artifacts) {
    if (made.has(path)) continue;
    const content = await readFile(join(out, path)).catch(() => undefined);
    if (content !== undefined && createHash('sha256').update(content).digest('hex') === sha256) await rm(join(out, path), { force: true });
  }
}

/** Removes what a killed build has left beside the places of `paths`. Only under the lock: then nobody else has such files. */
export async function removeLeftOver(paths: readonly string[]): Promise<void> {
  for (const directory of new Set(paths.map(dirname))) {
    const names = await readdir(directory).catch(() => []);
    for (const name of names) if (name.startsWith('.') && name.endsWith(TEMPORARY)) await rm(join(directory, name), { force: true });
  }
}
