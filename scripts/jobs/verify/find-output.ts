import { UsageError } from '../../diagnostics/errors.ts';
import type { Folder } from '../../model/folder.ts';
import { SUMS } from '../../model/sums.ts';

/** An output, and the file in it that is meant; undefined where all are. */
export interface FoundOutput {
  folder: Folder;
  path?: string;
}

/**
 * Finds the checksums of what a user names: in a folder, beside a file, or in the folder above it.
 * @param names of the file and of the folder that it lies in
 * @throws UsageError where there are none
 */
export async function findOutput(place: Folder, beside: Folder, above: Folder, [file, folder]: [string, string]): Promise<FoundOutput> {
  const has = async (where: Folder): Promise<boolean> => (await where.read(SUMS, 0)).refusal !== 'missing' && (await where.list('')).names !== undefined;
  if ((await place.list('')).names !== undefined) {
    if (await has(place)) return { folder: place };
    throw new UsageError(`Unexpected folder \`${place.name}\` without ${SUMS}, expected the output of a build as it was handed out`);
  }
  if (await has(beside)) return { folder: beside, path: file };
  if (await has(above)) return { folder: above, path: `${folder}/${file}` };
  throw new UsageError(`Unexpected \`${file}\` without ${SUMS} beside it or in the folder above, expected the list that its publisher hands out with it`);
}
