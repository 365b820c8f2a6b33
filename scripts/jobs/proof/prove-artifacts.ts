import type { EditionName } from '../../config/press-schema.ts';
import type { Problem } from '../../model/problem.ts';
import type { EditionKind } from '../../prove/prove-edition.ts';
import { isBooklet } from '../editions/booklet.ts';
import type { MadeEdition } from '../editions/edition.ts';
import type { Prover } from './with-prover.ts';

const kindOf = (name: EditionName): EditionKind => (isBooklet(name) ? 'sheets' : name === 'plates' ? 'plates' : 'pages');

/** Has the files of an edition proven; the pages themselves are by the proof of the print. */
export function proveArtifacts(name: EditionName, { artifacts }: Pick<MadeEdition, 'artifacts'>, prover: Prover): Promise<Problem[]> {
  const [first] = artifacts;
  if (first === undefined || name === 'a5') return Promise.resolve([]);
  // The proof of all plates shows them one over the other.
  const files = artifacts.filter(({ path }) => name !== 'plates' || !path.endsWith('-proof.pdf'));
  return prover.proveEdition({ locale: first.locale, path: first.path, of: kindOf(name), files: files.map(({ bytes }) => bytes) });
}
