import type { Passage } from '../passage.ts';
import { beginsLow, endsInColon, endsSentence } from '../sentences.ts';
import { continuation } from './continuation.ts';

/** A passage that the order is looked for of. */
export interface Piece extends Passage {
  /** Whether it asks, or heads what follows: then it does not end anything. */
  leads: boolean;
}

/** How well two pieces follow each other: above 0 they belong together, below 0 one of them belongs elsewhere. */
export function affinity(left: Piece, right: Piece): number {
  if (left.leads) return right.leads ? -4 : isTorn(right) ? -8 : 0;
  const goesOn = right.leads ? undefined : continuation(left, right);
  if (goesOn) return goesOn.isDivided ? 12 : beginsLow(right.text) ? 8 : 6;
  return (isOpen(left) ? -6 : 0) + (isTorn(right) ? -8 : 0);
}

/** How well a text can begin with this, or end. */
export const affinityAsStart = (piece: Piece): number => (isTorn(piece) ? -8 : 0);
export const affinityAsEnd = (piece: Piece): number => (piece.leads || isOpen(piece) ? -8 : 0);

const isOpen = ({ text, leads }: Piece): boolean => !leads && !endsSentence(text) && !endsInColon(text);
/** The rest of a sentence: begins in lower case, or is a number with a full stop. */
const isTorn = ({ text }: Piece): boolean => beginsLow(text) || /^\p{N}+[.)]?$/u.test(text);
