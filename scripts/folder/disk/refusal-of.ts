import { MachineError } from '../../diagnostics/errors.ts';
import type { Refusal } from '../../model/folder.ts';
import { codeOf } from './code-of.ts';

const REFUSALS: Record<string, Refusal> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  ELOOP: 'outside',
  EISDIR: 'irregular',
  ENXIO: 'irregular',
};

/**
 * What an error of the system means for who reads `path`.
 * @throws MachineError where the file may be there, and the machine does not let us read it
 */
export function refusalOf(error: unknown, path: string): { refusal: Refusal } {
  const code = codeOf(error);
  const refusal = REFUSALS[code];
  if (refusal !== undefined) return { refusal };
  if (code === 'EACCES' || code === 'EPERM') throw new MachineError(`Unexpected lack of permission to read ${path}, expected a readable file`);
  if (code === 'EIO' || code === 'EMFILE' || code === 'ENFILE') throw new MachineError(`Reading ${path} failed (${code})`);
  throw error;
}
