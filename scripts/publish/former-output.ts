import { TEMPORARY } from '../folder/disk/stage-file.ts';
import { hashFile } from '../folder/hash-file.ts';
import { MAX_PDF_BYTES } from '../folder/read-input.ts';
import type { Artifact, Manifest } from '../model/artifact.ts';
import type { Folder } from '../model/folder.ts';

/** As much as is believed of the manifest of a former build. */
export interface FormerOutput {
  publication: string;
  tool: Manifest['tool'];
  shard?: NonNullable<Manifest['shard']>;
  /** Only those with plain paths of our kinds of files below the output directory. */
  artifacts: Artifact[];
}

/** Of a hundred thousand artifacts. */
const MAX_MANIFEST_BYTES = 50_000_000;
const PLAIN_PATH = /^[A-Za-z-]+\/[a-z0-9][A-Za-z0-9-]*\.(?:pdf|epub|html)$/;

/** Undefined where there is no manifest or none of ours. */
export async function readFormerOutput(out: Folder, path: string): Promise<FormerOutput | undefined> {
  try {
    const { bytes } = await out.read(path, MAX_MANIFEST_BYTES);
    const { publication, tool, shard, artifacts } = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    return { publication, tool, ...(shard && { shard }), artifacts: artifacts.filter((each) => PLAIN_PATH.test(each.path)) };
  } catch {
    return undefined;
  }
}

/** Of the artifacts of a former build, those whose files are there as they were made. */
export async function unchanged(out: Folder, artifacts: readonly Artifact[]): Promise<Artifact[]> {
  const there = await Promise.all(artifacts.map(async ({ path, sha256 }) => (await hashFile(out, path, MAX_PDF_BYTES)) === sha256));
  return artifacts.filter((_, i) => there[i]);
}

/** Removes files of a former build, unless somebody has changed them since. */
export async function removeStale(out: Folder, artifacts: readonly Artifact[]): Promise<void> {
  for (const { path } of await unchanged(out, artifacts)) await out.remove(path);
}

/** Removes what a killed build has left beside the places of `paths`. Only while nobody else writes: then nobody else has such files. */
export async function removeLeftOver(out: Folder, paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => path.split('/').slice(0, -1).join('/')))) {
    const { names = [] } = await out.list(folder);
    for (const name of names) if (name.startsWith('.') && name.endsWith(TEMPORARY)) await out.remove(folder === '' ? name : `${folder}/${name}`);
  }
}
