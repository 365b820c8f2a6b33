import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Artifact, Manifest } from '../model/artifact.ts';
import type { Folder } from '../model/folder.ts';
import { MOST_SUMS_BYTES, SIGNATURE, SUMS } from '../model/sums.ts';
import { readFormerOutput, removeLeftOver, removeStale, unchanged } from './former-output.ts';

/** An artifact with its content, before it has a checksum. */
export interface Unpublished extends Omit<Artifact, 'bytes' | 'sha256'> {
  bytes: Uint8Array;
}

/**
 * Writes the page that shows all files of an output.
 * @param former the page that is there, which may have what this build has not made anew
 */
export type WriteIndex = (manifest: Manifest, former: string | undefined) => string;

const MANIFEST = 'manifest.json';
const INDEX = 'index.html';
/** What tells our page from one that somebody else has put there, which stays. */
export const INDEX_MARK = '<meta name="generator" content="zine">';
/** Of a hundred covers. */
const MAX_INDEX_BYTES = 50_000_000;

/**
 * Writes all artifacts, the manifest and the checksums together, so that a failure leaves the former output as it was. PDFs of the same publication that the former manifest lists and nobody
 * makes any more are removed last.
 *
 * @param out the output directory; made if needed
 * @param isElsewhere tells of a PDF of the former build that this one was not asked to make: it stays, and stays listed, if the same tool made it and, in a
 *   locale that was built, of the same text. So all that is listed for a locale says the same.
 * @param writeIndex the page that shows the files; it stands in the checksums like them
 * @param others ids of other publications made of the same folder: what is listed of theirs is no longer made here
 * @param shard whose share it is, where several machines build together
 * @throws MachineError where something cannot be written
 */
export async function publish(
  out: Folder,
  publication: string,
  artifacts: readonly Unpublished[],
  tool: Manifest['tool'],
  isElsewhere: (artifact: Artifact) => boolean = () => false,
  others: readonly string[] = [],
  writeIndex?: WriteIndex,
  shard?: Manifest['shard'],
): Promise<Manifest> {
  const made = artifacts.map(describe);
  return out.alone(async () => {
    const found = await readFormerOutput(out, MANIFEST);
    const isOwn = found?.publication === publication;
    const isKnown = isOwn || others.includes(found?.publication ?? '');
    const former = isKnown ? (found?.artifacts ?? []).filter(({ path }) => !made.some((each) => each.path === path)) : [];
    const isCurrent = ({ locale, content }: Artifact) => made.every((each) => each.locale !== locale || each.content === content);
    const isSameTool = isDeepStrictEqual(found?.tool, tool);
    const kept = await unchanged(out, former.filter((each) => isOwn && isSameTool && isElsewhere(each) && isCurrent(each))); // biome-ignore format: one call
    const manifest: Manifest = { publication, tool, ...(shard && { shard }), artifacts: [...made, ...kept] };
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    const index = writeIndex && (await indexOf(out, manifest, writeIndex));
    const pages = [{ path: MANIFEST, content: text }, ...(index === undefined ? [] : [{ path: INDEX, content: index }])];
    const sums = checksums([...manifest.artifacts, ...pages.map(({ path, content }) => ({ path, sha256: sha256(content) }))]);
    const { bytes: before } = await out.read(SUMS, MOST_SUMS_BYTES);
    const files = [...artifacts.map(({ path, bytes }) => ({ path, content: bytes })), ...pages, { path: SUMS, content: sums }];
    await removeLeftOver(out, files.map(({ path }) => path)); // biome-ignore format: one call
    // A signature of other sums would only accuse the new ones.
    if (before === undefined || new TextDecoder().decode(before) !== sums) await out.remove(SIGNATURE);
    await out.write(files);
    await removeStale(out, former.filter((each) => !kept.includes(each))); // biome-ignore format: one call
    return manifest;
  });
}

/** Undefined where another page has its place. */
async function indexOf(out: Folder, manifest: Manifest, write: WriteIndex): Promise<string | undefined> {
  const { bytes, refusal } = await out.read(INDEX, MAX_INDEX_BYTES);
  const former = bytes && new TextDecoder().decode(bytes);
  const isOurs = former === undefined ? refusal === 'missing' : former.includes(INDEX_MARK);
  return isOurs ? write(manifest, former) : undefined;
}

/** Read by `sha256sum -c` in the output directory. */
const checksums = (files: readonly { path: string; sha256: string }[]): string =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join('');

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** In the order in which the manifest is documented. */
function describe({ path, locale, edition, pages, sheets, trimMm, bleedMm, content, bytes }: Unpublished): Artifact {
  return { path, locale, edition, pages, sheets, trimMm, bleedMm, bytes: bytes.length, sha256: sha256(bytes), content };
}
