import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { TEMPORARY } from './write-atomically.ts';

/** As much as is believed of the manifest of a former build: plain paths of PDFs below the output directory. */
const formerManifest = z.object({
  publication: z.string(),
  artifacts: z.array(z.object({ path: z.string().regex(/^[A-Za-z-]+\/[a-z0-9][A-Za-z0-9-]*\.pdf$/), sha256: z.string() })),
});
type FormerManifest = z.infer<typeof formerManifest>;

/** Undefined where there is no manifest or none of ours. */
export async function readFormerManifest(path: string): Promise<FormerManifest | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return formerManifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Removes the PDFs of a former build that this one no longer makes, unless somebody has changed them since. */
export async function removeStale(out: string, former: FormerManifest, made: ReadonlySet<string>): Promise<void> {
  for (const { path, sha256 } of former.artifacts) {
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
