import type { Layout, PageMap } from '../model/layout.ts';
import type { PrintedText } from '../model/printed-text.ts';
import type { Problem } from '../model/problem.ts';
import { checkAlternatives } from './check-alternatives.ts';
import { checkLinks } from './check-links.ts';
import { checkMargins } from './check-margins.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkOrder } from './check-order.ts';
import { checkOverlap } from './check-overlap.ts';
import { checkPages } from './check-pages.ts';
import { checkSight } from './check-sight.ts';
import { checkWords } from './check-words.ts';
import type { ExpectedText } from './expected.ts';
import { generatedText } from './generated-text.ts';
import { matchReading } from './match-reading.ts';
import { piecesOf } from './pieces.ts';
import type { Proof } from './proof.ts';

/** Beyond so many, more of them say nothing new. */
const MOST = 60;

/** Follows the print through the words that a publication has. */
export function makeProof(
  expected: ExpectedText,
  printed: PrintedText,
  { geometry, dir }: Pick<Layout, 'geometry' | 'dir'>,
  map: Proof['map'] & Partial<PageMap>,
): Proof {
  const { pieces, loose } = piecesOf(printed);
  const found = matchReading(expected, pieces, dir);
  const sorted = (isNote: boolean) => found.matches.filter((match) => match.isNote === isNote).sort((a, b) => a.from - b.from);
  return { expected, printed, found, loose, inOrder: { body: sorted(false), notes: sorted(true) }, map, geometry, dir };
}

/**
 * Compares the words that a publication has with those that are printed: body and notes in order, each once, on its page and to be read; heads, page
 * numbers, numbers of lists, words of pictures. `styles`: the document's, for what they generate.
 */
export function proveText(proof: Proof, styles: string): Problem[] {
  const problems = [
    ...checkWords(proof, generatedText(styles)),
    ...checkPages(proof),
    ...checkOrder(proof),
    ...checkSight(proof),
    ...checkOverlap(proof),
    ...checkMargins(proof),
    ...checkNumbers(proof),
    ...checkAlternatives(proof),
    ...checkLinks(proof),
  ];
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()].slice(0, MOST);
}
