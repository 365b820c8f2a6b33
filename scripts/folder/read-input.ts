import { realpath } from 'node:fs/promises';
import { UsageError } from '../diagnostics/errors.ts';
import type { ReadResult } from '../model/folder.ts';
import { readRegular } from './disk/read-regular.ts';
import { refusalOf } from './disk/refusal-of.ts';

/** In bytes. No booklet is larger; a file is read whole. */
export const MAX_PDF_BYTES = 1_000_000_000;

/**
 * Reads a file that the user names on the command line. It may lie anywhere, and is never written to.
 *
 * @param limit in bytes
 * @param shown how messages name it
 * @throws UsageError where there is no such file, it is no file, or it is larger
 * @throws MachineError where the machine does not let us read it
 */
export async function readInput(path: string, limit: number, shown: string = path): Promise<Uint8Array> {
  const { bytes, refusal } = await read(path, limit);
  if (bytes !== undefined) return bytes;
  if (refusal === 'too-large') throw new UsageError(`Unexpected file of more than ${limit} bytes, \`${shown}\`, expected at most ${limit}`);
  if (refusal === 'irregular')
    throw new UsageError(`Unexpected directory or device \`${shown}\`, expected a file; name a file in it, or save what it gives to a file first`);
  throw new UsageError(`Unexpected \`${shown}\`, expected a file that exists; check the name and the folder`);
}

/** Through links: who names the file means it. */
async function read(path: string, limit: number): Promise<ReadResult> {
  try {
    return await readRegular(await realpath(path), limit);
  } catch (error) {
    return refusalOf(error, path);
  }
}
