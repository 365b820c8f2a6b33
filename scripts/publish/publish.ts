import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Artifact, Manifest } from '../model/artifact.ts';
import { readFormerOutput, removeLeftOver, removeStale } from './former-output.ts';
import { withLock } from './with-lock.ts';
import { discard, flushDirectories, placeFiles, type StagedFile, stageFile } from './write-atomically.ts';

/** An artifact with its content, before it has a checksum. */
export interface Unpublished extends Omit<Artifact, 'bytes' | 'sha256'> {
  bytes: Uint8Array;
}

const MANIFEST = 'manifest.json';
const SUMS = 'SHA256SUMS';

/**
 * Writes all artifacts, the manifest and the checksums. Everything is written and flushed beside its place first and put there at the
 * end, so that a failure leaves the former output as it was. PDFs of the same publication that the former manifest lists and this build
 * does not make are removed last.
 *
 * @param out the output directory; made if needed
 * @throws MachineError where something cannot be written
 */
export async function publish(out: string, publication: string, artifacts: readonly Unpublished[], tool: Manifest['tool']): Promise<Manifest> {
  const manifest: Manifest = { publication, tool, artifacts: artifacts.map(describe) };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  const files: [path: string, content: Uint8Array | string][] = [
    ...artifacts.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
    [MANIFEST, text],
    [SUMS, checksums([...manifest.artifacts, { path: MANIFEST, sha256: sha256(text) }])],
  ];
  await withLock(out, async () => {
    const former = await readFormerOutput(join(out, MANIFEST));
    await replace(files.map(([path, content]) => [join(out, path), content]));
    if (former?.publication === publication) await removeStale(out, former, new Set(files.map(([path]) => path)));
  });
  return manifest;
}

async function replace(files: readonly [path: string, content: Uint8Array | string][]): Promise<void> {
  const paths = files.map(([path]) => path);
  await removeLeftOver(paths);
  const staged: StagedFile[] = [];
  try {
    for (const [path, content] of files) staged.push(await stageFile(path, content));
    placeFiles(staged);
  } catch (error) {
    await discard(staged);
    throw error;
  }
  await flushDirectories(paths);
}

/** Read by `sha256sum -c` in the output directory. */
const checksums = (files: readonly { path: string; sha256: string }[]): string =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join('');

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** In the order in which the manifest is documented. */
function describe({ path, locale, edition, pages, sheets, trimMm, bleedMm, bytes }: Unpublished): Artifact {
  return { path, locale, edition, pages, sheets, trimMm, bleedMm, bytes: bytes.length, sha256: sha256(bytes) };
}
