import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { problem } from '../diagnostics/problem.ts';
import type { Place, Problem } from '../model/problem.ts';

export type ReadResult = { bytes: Uint8Array; problem?: undefined } | { bytes?: undefined; problem: Problem | 'missing' };

/**
 * Reads a file of the publication by its real path: a link that leads out of the publication's directory is refused, and so is what is not a regular
 * file or larger than `limit` bytes. `missing` is left to the caller, who knows what the file was wanted for.
 */
export async function readInside(dir: string, path: string, limit: number, place: Place): Promise<ReadResult> {
  const root = await realpath(dir);
  const real = await realpath(join(root, path)).catch(() => undefined);
  if (real === undefined) return { problem: 'missing' };
  if (!real.startsWith(root + sep)) return { problem: problem('file-outside', place, `Unexpected \`${path}\`, which leads out of the publication, expected a file inside it`, 'Copy the file into the publication.') }; // biome-ignore format: one message
  const file = await open(real, 'r').catch(() => undefined);
  if (file === undefined) return { problem: 'missing' };
  try {
    const stat = await file.stat();
    if (!stat.isFile())
      return { problem: problem('file-outside', place, `Unexpected \`${path}\`, which is not a regular file, expected one`, 'Put a file of this name there.') };
    if (stat.size > limit)
      return { problem: problem('limit-size', place, `Unexpected ${stat.size} bytes in \`${path}\`, expected at most ${limit}`, 'Divide the file.') };
    return { bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}
