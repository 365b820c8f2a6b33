import { EDITIONS, type EditionName } from '../../model/editions.ts';
import type { Problem } from '../../model/problem.ts';
import type { MadeFiles } from '../editions/edition.ts';
import type { Prover } from './with-prover.ts';

/** Has the files of an edition proven; the pages themselves are by the proof of the print, and what is read without pages where it is made. */
export function proveArtifacts(name: EditionName, { artifacts }: Pick<MadeFiles, 'artifacts'>, prover: Prover): Promise<Problem[]> {
  const [first] = artifacts;
  const { is } = EDITIONS[name];
  if (first === undefined || is === 'pages' || is === 'reading') return Promise.resolve([]);
  // The proof of all plates shows them one over the other.
  const files = artifacts.filter(({ path }) => is !== 'plates' || !path.endsWith('-proof.pdf'));
  return prover.proveEdition({
    locale: first.locale,
    path: first.path,
    of: is === 'shop' || is === 'archive' ? 'pages' : is,
    files: files.map(({ bytes }) => bytes),
  });
}
