import type { Passage } from '../passage.ts';
import { beginsLow, endsInColon, endsSentence, isDivided } from '../sentences.ts';

/** How sure it is that two passages belong together. */
export type Confidence = 'certain' | 'likely' | 'guess';

/** Why the second of two passages goes on with the sentence of the first. */
export interface Continuation {
  confidence: Confidence;
  why: string;
  /** Whether a word is divided between them. */
  isDivided: boolean;
}

/** Whether a sentence that the first paragraph leaves open goes on in the second; undefined where both can stand alone. */
export function continuation(left: Pick<Passage, 'text'>, right: Pick<Passage, 'text'>): Continuation | undefined {
  if (isDivided(left.text, right.text)) return { confidence: 'certain', why: 'a word goes on', isDivided: true };
  if (isClosed(left.text)) return undefined;
  if (beginsLow(right.text)) return { confidence: 'likely', why: 'the sentence goes on in lower case', isDivided: false };
  return /^[\p{N}(]/u.test(right.text) ? { confidence: 'likely', why: 'the sentence goes on with a number', isDivided: false } : undefined;
}

const isClosed = (text: string): boolean => endsSentence(text) || endsInColon(text);
