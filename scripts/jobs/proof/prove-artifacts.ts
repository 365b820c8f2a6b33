import { EDITIONS, type EditionName, type EditionPlan } from '../../model/editions.ts';
import type { Use } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import type { EditionKind } from '../../prove/prove-edition.ts';
import type { MadeFiles } from '../editions/edition.ts';
import type { Prover } from './with-prover.ts';

/** Has the files of an edition proven; the pages themselves are by the proof of the print, and what is read without pages where it is made. */
export function proveArtifacts(name: EditionName, { artifacts }: Pick<MadeFiles, 'artifacts'>, prover: Prover): Promise<Problem[]> {
  const [first] = artifacts;
  const plan = EDITIONS[name];
  const made = madeOf(plan);
  if (first === undefined || made === undefined) return Promise.resolve([]);
  // The proof of all plates shows them one over the other.
  const files = artifacts.filter(({ path }) => plan.is !== 'plates' || !path.endsWith('-proof.pdf'));
  return prover.proveEdition({ locale: first.locale, path: first.path, ...made, files: files.map(({ bytes }) => bytes) });
}

/** Of which pages, and how; undefined where they are the printed pages themselves. */
function madeOf(plan: EditionPlan): { from: Use; of: EditionKind } | undefined {
  switch (plan.is) {
    case 'sheets':
    case 'plates':
      return { from: 'booklet', of: plan.is };
    case 'shop':
    case 'archive':
      return { from: 'booklet', of: 'pages' };
    case 'reset':
      return plan.design === 'mini' ? { from: 'mini', of: 'sheets' } : undefined;
    case 'handout':
      return plan.pieces.some(({ copies }) => copies > 1) ? { from: 'handout', of: 'sheets' } : undefined;
    default:
      return undefined;
  }
}
