import type { Passage } from '../passage.ts';
import { beginsLow, endsInColon, endsSentence } from '../sentences.ts';
import { continuation } from './continuation.ts';

/** Shorter pieces without an end are labels. */
const FEWEST_WORDS = 13;

const ENDS_DIVIDED = /\p{Ll}[-‐\u00AD]$/u;

/** How many sentences break off without going on in the next passage, beyond those that begin nowhere: as many further pieces the text may need. */
export function openSentences(passages: readonly Passage[]): number {
  let open = 0;
  for (const [i, { text, words }] of passages.entries()) {
    const [former, next] = [passages[i - 1], passages[i + 1]];
    const breaksOff = (words >= FEWEST_WORDS || ENDS_DIVIDED.test(text)) && !endsSentence(text) && !endsInColon(text);
    if (breaksOff && !(next && continuation({ text }, next))) open += 1;
    const isTorn = beginsLow(text) || /^\p{N}+\.$/u.test(text);
    if (isTorn && !(former && continuation(former, { text }))) open -= 1;
  }
  return open;
}
