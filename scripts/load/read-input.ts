import { constants, open } from 'node:fs/promises';
import { MachineError, UsageError } from '../diagnostics/errors.ts';

/** In bytes. No booklet is larger; a file is read whole. */
export const MAX_PDF_BYTES = 1_000_000_000;

/**
 * Reads a file that the user names on the command line. It may lie anywhere, and is never written to.
 *
 * @param limit in bytes
 * @throws UsageError where there is no such file, it is no file, or it is larger
 * @throws MachineError where the machine does not let us read it
 */
export async function readInput(path: string, limit: number): Promise<Uint8Array> {
  try {
    // Not to wait for a pipe's other end.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await handle.stat();
      if (!stats.isFile())
        throw new UsageError(`Unexpected directory or device \`${path}\`, expected a file; name a file in it, or save what it gives to a file first`);
      if (stats.size > limit) throw new UsageError(`Unexpected file of ${stats.size} bytes, \`${path}\`, expected at most ${limit}`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG')
      throw new UsageError(`Unexpected \`${path}\`, expected a file that exists; check the name and the folder`);
    if (code === 'EACCES' || code === 'EPERM') throw new MachineError(`Unexpected lack of permission to read ${path}, expected a readable file`);
    throw error;
  }
}
