import { UsageError } from '../diagnostics/errors.ts';
import type { Manifest } from '../model/artifact.ts';
import type { Folder } from '../model/folder.ts';
import type { Shard } from '../model/shard.ts';
import { readFormerOutput } from '../publish/former-output.ts';
import { inputDigest } from './former-build/input-digest.ts';

/**
 * What one of several machines makes: a piece of the list of all locales in all editions, so that as few locales as possible are printed twice.
 * @returns editions by locale, in the order of either
 * @throws UsageError where there is less to make than machines to make it
 */
export function shareOf<E extends string>(locales: readonly string[], editions: readonly E[], shard: Shard = { index: 1, count: 1 }): Map<string, E[]> {
  const all = locales.flatMap((locale) => editions.map((edition) => ({ locale, edition })));
  const { index, count } = shard;
  if (count > Math.max(1, all.length))
    throw new UsageError(
      `Unexpected \`--shard ${index}/${count}\`, expected at most ${all.length} shards: ${locales.length} locales in ${editions.length} editions`,
    );
  const cut = (part: number): number => Math.floor((all.length * part) / count);
  const share = Map.groupBy(all.slice(cut(index - 1), cut(index)), ({ locale }) => locale);
  return new Map([...share].map(([locale, jobs]) => [locale, jobs.map(({ edition }) => edition)]));
}

/**
 * What tells the shards of one build from those of another: the texts, and what is asked for.
 * @throws UsageError where the output of something else lies in the folder: it would be taken for a part of the share
 */
export async function shardOf(publication: Folder, out: Folder, shard: Shard, asked: readonly unknown[]): Promise<Manifest['shard']> {
  const former = await readFormerOutput(out, 'manifest.json');
  if (former !== undefined && former.shard?.index !== shard.index)
    throw new UsageError(
      `Unexpected output of another build in \`${out.name}\`, expected a folder for shard ${shard.index}/${shard.count} alone: name one with \`--out\``,
    );
  const of = await inputDigest(publication, asked.map((each) => JSON.stringify(each))); // biome-ignore format: one call
  return { ...shard, of: of ?? '' };
}
