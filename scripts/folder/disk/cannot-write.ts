import { MachineError } from '../../diagnostics/errors.ts';
import { codeOf } from './code-of.ts';

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file is larger than the disk allows',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'something in its path is not a directory',
  EEXIST: 'something in its path is not a directory',
  EISDIR: 'a directory has its name',
  ENXIO: 'it is a device or a pipe',
  ENOENT: 'its folder cannot be made',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  outside: 'its path leaves the folder that is written to, by a link or `..`',
  ambiguous: 'a name in its path differs from another in case only',
  irregular: 'something in its path is not a directory',
  missing: 'its folder cannot be made',
};

/** The reason in plain words: of an error of the system, or of a refusal. */
export function cannotWrite(path: string, error: unknown): MachineError {
  const reason = REASONS[typeof error === 'string' ? error : codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
  return new MachineError(`Cannot write ${path}: ${reason}; the former output is as it was`, { cause: error });
}
