import { problem } from '../../diagnostics/problem.ts';
import type { EditionName } from '../../model/editions.ts';
import { looseBudget } from '../../publish/sheet-budget.ts';
import type { MadeEdition } from './edition.ts';

/** Two languages face each other on the pages of a booklet; what has pages of its own is made of either by itself. */
export function refuseForPair(name: EditionName, pair: string): MadeEdition {
  const message = `Unexpected edition \`${name}\` of \`${pair}\`, expected it of one language: no page of it faces another`;
  const hint = `Make it of either: \`--edition ${name} ${pair.split('+').map((locale) => `--locale ${locale}`).join(' ')}\`.`; // biome-ignore format: one line
  return {
    artifacts: [],
    problems: [problem('edition-single', { path: 'chapters/publication.yml' }, message, hint)],
    report: looseBudget({ pages: 0, sheets: 0 }, 1),
  };
}
