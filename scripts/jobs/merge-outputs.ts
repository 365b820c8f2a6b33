import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { loadConfig } from '../config/load-config.ts';
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { MAX_PDF_BYTES } from '../folder/read-input.ts';
import type { Artifact, Manifest } from '../model/artifact.ts';
import type { Folder } from '../model/folder.ts';
import { type FormerOutput, readFormerOutput } from '../publish/former-output.ts';
import { publish, type Unpublished } from '../publish/publish.ts';
import { indexPage } from './index-page.ts';

/** The output of a shard. */
interface Part extends FormerOutput {
  folder: Folder;
  shard: NonNullable<Manifest['shard']>;
}

/**
 * Puts together what several machines have built, so that it is as if one had: the same files with the same bytes.
 *
 * @param publication of which they are, for the words of the page that shows the files
 * @throws UsageError where shards are missing, of other texts, of another program, or changed since; nothing is written then
 */
export async function mergeOutputs(publication: Folder, folders: readonly Folder[], out: Folder): Promise<Manifest> {
  const parts = await Promise.all(folders.map(readPart));
  const [first] = parts;
  if (first === undefined) throw new UsageError('Unexpected `zine merge` without folders, expected those of all shards');
  for (const part of parts) checkSame(first, part);
  const ordered = inOrder(parts, first.shard.count);
  const { value: config, problems } = await loadConfig(publication);
  if (config === undefined) throw new TextError(problems);
  if (config.id !== first.publication)
    throw new UsageError(`Unexpected shards of \`${first.publication}\`, expected those of \`${config.id}\`, which lies in ${publication.name}`);
  const artifacts = (await Promise.all(ordered.map(readFiles))).flat();
  const locales = [...new Set(artifacts.map(({ locale }) => locale))];
  const write = await indexPage(publication, config, locales.map((locale) => ({ locale }))); // biome-ignore format: one call
  const pages = (await Promise.all(ordered.map(({ folder }) => folder.read('index.html', MAX_PDF_BYTES)))).map(
    ({ bytes }) => bytes && new TextDecoder().decode(bytes),
  );
  // Covers are on the pages of the shards.
  return publish(
    out,
    config.id,
    artifacts,
    first.tool,
    () => false,
    [],
    (manifest, former) => write(manifest, [...pages, former].join('\n')),
  );
}

async function readPart(folder: Folder): Promise<Part> {
  const found = await readFormerOutput(folder, 'manifest.json');
  if (found === undefined)
    throw new UsageError(`Unexpected folder \`${folder.name}\` without the manifest of a build, expected the output of \`zine build --shard\``);
  if (found.shard === undefined) throw new UsageError(`Unexpected whole output in \`${folder.name}\`, expected that of a shard: \`zine build --shard 1/2\``);
  return { ...found, folder, shard: found.shard };
}

function checkSame(first: Part, part: Part): void {
  const differ = (what: string, one: string, other: string) =>
    new UsageError(`Unexpected shards of ${what}: ${one} in \`${first.folder.name}\`, ${other} in \`${part.folder.name}\`, expected shards of one build`);
  if (part.publication !== first.publication) throw differ('different publications', first.publication, part.publication);
  if (!isDeepStrictEqual(part.tool, first.tool)) throw differ('different programs', toolIn(first), toolIn(part));
  if (part.shard.count !== first.shard.count) throw differ('different builds', `one of ${first.shard.count}`, `one of ${part.shard.count}`);
  if (part.shard.of !== first.shard.of)
    throw new UsageError(
      `Unexpected shards of other texts or options in \`${first.folder.name}\` and \`${part.folder.name}\`, expected the same publication, locales and editions for all; build them anew`,
    );
}

const toolIn = ({ tool }: Part): string => `zine ${tool.zine}, Node ${tool.node}, Chromium ${tool.chromium}`;

/** Each once, all there. */
function inOrder(parts: readonly Part[], count: number): Part[] {
  const twice = parts.find((part, i) => parts.findIndex(({ shard }) => shard.index === part.shard.index) < i);
  if (twice !== undefined)
    throw new UsageError(`Unexpected second output of shard ${twice.shard.index}/${count}, \`${twice.folder.name}\`, expected each once`);
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !parts.some(({ shard }) => shard.index === index));
  if (missing.length > 0)
    throw new UsageError(`Unexpected ${parts.length} shards, expected ${count}: missing are ${missing.map((index) => `${index}/${count}`).join(', ')}`);
  return parts.toSorted((a, b) => a.shard.index - b.shard.index);
}

async function readFiles({ folder, artifacts }: Part): Promise<Unpublished[]> {
  const read = async (artifact: Artifact): Promise<Unpublished> => {
    const { bytes } = await folder.read(artifact.path, MAX_PDF_BYTES);
    if (bytes === undefined) throw new UsageError(`Unexpected \`${folder.name}\` without \`${artifact.path}\`, expected every file that its manifest lists`);
    const { sha256, bytes: size, ...rest } = artifact;
    if (bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new UsageError(`Unexpected change of \`${artifact.path}\` in \`${folder.name}\` since it was built, expected the bytes of its checksum`);
    return { ...rest, bytes };
  };
  return Promise.all(artifacts.map(read));
}
