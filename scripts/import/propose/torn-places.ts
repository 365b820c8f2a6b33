import { affinity, affinityAsEnd, affinityAsStart, type Piece } from './order/affinity.ts';
import { continuation } from './order/continuation.ts';

const linesOf = (left: Piece, right: Piece): string => `lines ${left.to} and ${right.from}`;

/** Places where a sentence breaks off, or begins in the middle, and none goes on: signs that pages stand in another order, or that something is missing. */
export function tornPlaces(pieces: readonly Piece[], lines: readonly string[]): string[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const torn = pieces.flatMap((left, i) => {
    const right = pieces[i + 1];
    if (right === undefined || affinity(left, right) > -8 || continuation(left, right)) return [];
    return [`Between ${linesOf(left, right)} a sentence has no beginning.`];
  });
  if (first && affinityAsStart(first) < 0) torn.unshift(`Line ${first.from} begins in the middle of a sentence.`);
  if (last && !last.leads && last.words > 12 && affinityAsEnd(last) < 0) torn.push(`Line ${last.to}, the last one of the text, breaks off.`);
  const hint = 'Where pages were copied sheet by sheet, `--fold saddle --pages N` looks for the order in which they are read.';
  return torn.length === 0 ? [] : [...torn, ...(lines.some((line) => line.startsWith('\f')) || torn.length > 1 ? [hint] : [])];
}
