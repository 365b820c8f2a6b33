import type { PrintedRun } from '../model/printed-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Match } from './matches.ts';
import { displaced, type Proof, placeAt, wordsAt } from './proof.ts';

/** Points by which a block may begin above the end of the one before. */
const TOLERANCE = 1;

/** Blocks of running text stand one below the other, in the order of the text. */
export function checkOrder(proof: Proof): Problem[] {
  const { blocks } = proof.expected;
  const { body } = proof.inOrder;
  const problems: Problem[] = [];
  let before: Match[] = [];
  for (let index = 0, block = 0; block < blocks.length; block++) {
    const { from, to } = blocks[block] as { from: number; to: number };
    while (index < body.length && (body[index]?.from ?? 0) < from) index++;
    const first = index;
    while (index < body.length && (body[index]?.from ?? 0) < to) index++;
    const own = body.slice(first, index);
    const [begin, end] = [own[0], before.at(-1)];
    const page = begin?.piece.page;
    if (begin && end?.piece.page === page && top(own, page) > bottom(before, page) + TOLERANCE)
      problems.push(
        displaced(placeAt(proof, begin), wordsAt(proof, begin), `on page ${begin.piece.page + 1} beside or above what they follow`, 'them below it'),
      );
    if (own.length > 0) before = own;
  }
  return problems;
}

const runsOn = (matches: readonly Match[], page: number | undefined): PrintedRun[] =>
  matches.filter(({ piece }) => piece.page === page).flatMap(({ piece }) => piece.runs.filter(({ left, right }) => right > left));
const top = (matches: readonly Match[], page: number | undefined): number =>
  runsOn(matches, page).reduce((most, run) => Math.max(most, run.top), Number.NEGATIVE_INFINITY);
const bottom = (matches: readonly Match[], page: number | undefined): number =>
  runsOn(matches, page).reduce((least, run) => Math.min(least, run.bottom), Number.POSITIVE_INFINITY);
