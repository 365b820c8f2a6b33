import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact, Manifest } from '../model/artifact.ts';
import { TEMPORARY } from './write-atomically.ts';

/** As much as is believed of the manifest of a former build. */
export interface FormerOutput {
  publication: string;
  tool: Manifest['tool'];
  /** Only those with plain paths of PDFs below the output directory. */
  artifacts: Artifact[];
}

const PLAIN_PATH = /^[A-Za-z-]+\/[a-z0-9][A-Za-z0-9-]*\.pdf$/;

/** Undefined where there is no manifest or none of ours. */
export async function readFormerOutput(manifest: string): Promise<FormerOutput | undefined> {
  try {
    const { publication, tool, artifacts } = JSON.parse(await readFile(manifest, 'utf8')) as Manifest;
    return { publication, tool, artifacts: artifacts.filter(({ path }) => PLAIN_PATH.test(path)) };
  } catch {
    return undefined;
  }
}

/** Of the artifacts of a former build, those whose files are there as they were made. */
export async function unchanged(out: string, artifacts: readonly Artifact[]): Promise<Artifact[]> {
  const there = await Promise.all(artifacts.map(async ({ path, sha256 }) => (await checksum(join(out, path))) === sha256));
  return artifacts.filter((_, i) => there[i]);
}

/** Removes files of a former build, unless somebody has changed them since. */
export async function removeStale(out: string, artifacts: readonly Artifact[]): Promise<void> {
  for (const { path } of await unchanged(out, artifacts)) await rm(join(out, path), { force: true });
}

async function checksum(path: string): Promise<string | undefined> {
  const content = await readFile(path).catch(() => undefined);
  return content && createHash('sha256').update(content).digest('hex');
}

/** Removes what a killed build has left beside the places of `paths`. Only under the lock: then nobody else has such files. */
export async function removeLeftOver(paths: readonly string[]): Promise<void> {
  for (const directory of new Set(paths.map(dirname))) {
    const names = await readdir(directory).catch(() => []);
    for (const name of names) if (name.startsWith('.') && name.endsWith(TEMPORARY)) await rm(join(directory, name), { force: true });
  }
}
