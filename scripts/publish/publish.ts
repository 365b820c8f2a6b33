import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact, Manifest } from '../model/artifact.ts';
import { cannotWrite, discard, placeFile, type StagedFile, stageFile } from './write-atomically.ts';

/** An artifact with its content, before it has a checksum. */
export interface Unpublished extends Omit<Artifact, 'bytes' | 'sha256'> {
  bytes: Uint8Array;
}

const MANIFEST = 'manifest.json';
const SUMS = 'SHA256SUMS';

/**
 * Writes all artifacts, the manifest and the checksums. Everything is written and flushed beside its place first and put there at the end, so that a
 * failure leaves the former output as it was. PDFs that the former manifest lists and this build no longer makes are removed last.
 * @throws MachineError where something cannot be written
 */
export async function publish(out: string, publication: string, artifacts: readonly Unpublished[], tool: Manifest['tool']): Promise<Manifest> {
  const manifest: Manifest = { publication, tool, artifacts: artifacts.map(describe) };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const sums = [...manifest.artifacts.map(({ path, sha256 }) => [path, sha256] as const), [MANIFEST, sha256(text)] as const]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
  const former = await formerPaths(out);
  const files: [string, Uint8Array | string][] = [...artifacts.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]), [MANIFEST, text], [SUMS, sums]];
  const staged: StagedFile[] = [];
  try {
    for (const [path, content] of files) {
      const target = join(out, path);
      await mkdir(dirname(target), { recursive: true }).catch((error) => {
        throw cannotWrite(target, error);
      });
      staged.push(await stageFile(target, content));
    }
    for (const file of staged) await placeFile(file);
  } catch (error) {
    await discard(staged);
    throw error;
  }
  const made = new Set(manifest.artifacts.map(({ path }) => path));
  for (const path of former) if (!made.has(path)) await rm(join(out, path), { force: true });
  return manifest;
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

function describe({ bytes, ...rest }: Unpublished): Artifact {
  return { ...rest, bytes: bytes.length, sha256: sha256(bytes) };
}

/** The PDFs of the former build, as its manifest lists them; only plain paths below `out` are believed. */
async function formerPaths(out: string): Promise<string[]> {
  try {
    const former: unknown = JSON.parse(await readFile(join(out, MANIFEST), 'utf8'));
    const artifacts = typeof former === 'object' && former !== null && 'artifacts' in former && Array.isArray(former.artifacts) ? former.artifacts : [];
    return artifacts.map((artifact: { path?: unknown }) => String(artifact.path)).filter((path) => /^[a-zA-Z-]+\/[a-zA-Z0-9-]+\.pdf$/.test(path));
  } catch {
    return [];
  }
}
