import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MachineError } from '../diagnostics/errors.ts';

/** A file that is written and flushed under another name beside its place, and not yet visible. */
export interface StagedFile {
  path: string;
  temporary: string;
}

/**
 * Writes a file beside its place and flushes it. Own code, because the packages for it report success and publish a truncated file when the disk fills up.
 * @throws MachineError where it cannot be written; nothing stays behind
 */
export async function stageFile(path: string, bytes: Uint8Array | string): Promise<StagedFile> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  let file: FileHandle | undefined;
  try {
    file = await open(temporary, 'w', 0o644);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    return { path, temporary };
  } catch (error) {
    await file?.close().catch(() => {});
    await rm(temporary, { force: true });
    throw cannotWrite(path, error);
  }
}

/** Puts a staged file in its place, in one step: a reader sees the old file or the new one, never a part. */
export async function placeFile({ path, temporary }: StagedFile): Promise<void> {
  try {
    await rename(temporary, path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Takes staged files away again. */
export const discard = (staged: readonly StagedFile[]): Promise<void[]> => Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'something in its path is not a directory',
  EISDIR: 'a directory has its name',
};

export function cannotWrite(path: string, error: unknown): MachineError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new MachineError(`Cannot write ${path}: ${REASONS[code] ?? (error instanceof Error ? error.message : String(error))}; the former output is as it was`, { cause: error });
}
