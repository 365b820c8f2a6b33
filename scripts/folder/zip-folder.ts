import { unzipSync } from 'fflate';
import { MachineError, UsageError } from '../diagnostics/errors.ts';
import type { Folder } from '../model/folder.ts';
import { memoryFolder } from './memory-folder.ts';
import { pathParts } from './path-parts.ts';
import { readInput } from './read-input.ts';

/** Of a zip, and of all that is in it, in bytes: more than any publication has. */
const MOST_BYTES = 500_000_000;
const MOST_FILES = 10_000;
/** What one system adds to the zips that it makes. */
const FOREIGN = '__MACOSX';

/**
 * The folder that a zip holds, at its top or as the only folder there. It is read when it is first asked for, and never written to.
 *
 * All that is asked of it throws UsageError where the zip cannot be used.
 */
export function zipFolder(path: string): Folder {
  let opened: Promise<Folder> | undefined;
  return readOnly(path, () => {
    opened ??= readInput(path, MOST_BYTES).then((bytes) => unpack(bytes, path));
    return opened;
  });
}

function readOnly(name: string, open: () => Promise<Folder>): Folder {
  const refuse = async (): Promise<never> => {
    throw new MachineError(`Cannot write to ${name}: it is read from a zip; unpack it first, or name another folder for what is made`);
  };
  return {
    name,
    read: async (path, limit) => (await open()).read(path, limit),
    list: async (path) => (await open()).list(path),
    write: refuse,
    remove: refuse,
    alone: refuse,
    within: (path) => readOnly(`${name}/${path}`, async () => (await open()).within(path)),
  };
}

async function unpack(bytes: Uint8Array, path: string): Promise<Folder> {
  const folder = memoryFolder(filesInZip(bytes, path));
  const { names: [only = '', ...others] = [] } = await folder.list('');
  return others.length === 0 && (await folder.list(only)).names !== undefined ? folder.within(only) : folder;
}

/**
 * The files of a zip by their paths in it.
 * @throws UsageError where it is no zip, too large, or holds what leaves it or stands in it twice
 */
export function filesInZip(bytes: Uint8Array, path: string): Record<string, Uint8Array> {
  const refuse = (found: string): never => {
    throw new UsageError(`Unexpected ${found} in \`${path}\`, expected a zip of one publication`);
  };
  const files: Record<string, Uint8Array> = {};
  let [count, size] = [0, 0];
  const isWanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    count++;
    size += originalSize;
    if (count > MOST_FILES) refuse(`number of files above ${MOST_FILES}`);
    if (size > MOST_BYTES) refuse(`size of more than ${MOST_BYTES} bytes`);
    return !name.endsWith('/') && !name.startsWith(`${FOREIGN}/`);
  };
  for (const [name, content] of Object.entries(entriesOf(bytes, isWanted) ?? refuse('damage'))) {
    const key = pathParts(name).parts?.join('/') || refuse(`path \`${name}\` that leads out of it`);
    if (key in files) refuse(`second file \`${key}\``);
    files[key] = content;
  }
  return files;
}

function entriesOf(bytes: Uint8Array, filter: (entry: { name: string; originalSize: number }) => boolean): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return undefined;
  }
}
