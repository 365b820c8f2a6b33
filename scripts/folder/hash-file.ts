import { createHash } from 'node:crypto';
import type { Folder } from '../model/folder.ts';

/** SHA-256 of a file in hexadecimal digits; undefined where it cannot be read. */
export async function hashFile(folder: Folder, path: string, limit: number): Promise<string | undefined> {
  const { bytes } = await folder.read(path, limit);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}
