import { foldText } from '../locale/fold-text.ts';
import type { Problem } from '../model/problem.ts';
import { lost, type Proof, placeIn } from './proof.ts';

/** The words that stand for pictures, in the structure tree. */
export function checkAlternatives(proof: Proof): Problem[] {
  const printed = proof.printed.alternatives.map(foldText);
  let from = 0;
  return proof.expected.alternatives.flatMap(({ text, section, line }) => {
    const at = printed.indexOf(foldText(text), from);
    if (at >= 0) {
      from = at + 1;
      return [];
    }
    const id = proof.expected.sections[section]?.id;
    return [
      lost(
        placeIn(
          proof,
          proof.map.sections.find((each) => each.id === id),
          line,
        ),
        text,
        'as the words of a picture',
      ),
    ];
  });
}
