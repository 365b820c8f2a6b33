import { resolve } from 'node:path';
import { diskFolder } from '../folder/disk-folder.ts';
import { mergeOutputs } from '../jobs/merge-outputs.ts';
import { directories, startOf } from './directories.ts';
import type { Streams } from './streams.ts';

export interface MergeArguments {
  in?: string;
  out?: string;
  json?: boolean;
}

/**
 * `zine merge`: one output of those of all shards.
 * @returns the exit code
 * @throws UsageError where they do not belong together
 */
export async function merge(dirs: readonly string[], options: MergeArguments, streams: Streams): Promise<number> {
  const { publication, out } = directories(options.in, options.out, streams);
  const folders = dirs.map((dir) => diskFolder(resolve(startOf(streams), dir)));
  const manifest = await mergeOutputs(publication, folders, out);
  const { length } = manifest.artifacts;
  streams.stdout.write(options.json ? `${JSON.stringify({ manifest }, undefined, 2)}\n` : `${length} files of ${dirs.length} shards are in ${out.name}\n`);
  return 0;
}
