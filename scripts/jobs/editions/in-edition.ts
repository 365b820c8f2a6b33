import type { EditionName } from '../../model/editions.ts';
import type { Problem } from '../../model/problem.ts';

/** Problems of an edition with pages of its own: on those of the booklet, what does not fit may well fit. */
export const inEdition = (name: EditionName, problems: readonly Problem[]): Problem[] =>
  problems.map((each) => ({ ...each, message: `${each.message} (edition \`${name}\`)` }));
