import { problem } from '../diagnostics/problem.ts';
import type { Problem } from '../model/problem.ts';
import { type Proof, placeIn } from './proof.ts';

/** What a link of the document leads to must be in the print: where it is not, its page numbers are not proven either. */
export function checkLinks(proof: Proof): Problem[] {
  return [...proof.expected.links].flatMap(([id, { section, line }]) => {
    if (proof.printed.destinations.has(id)) return [];
    const from = proof.map.sections.find((each) => each.id === proof.expected.sections[section]?.id);
    const hint = 'This is a mistake of zine’s, not of the text: please report it with the publication.';
    return [
      problem('page-disagree', placeIn(proof, from, line), `Unexpected link to \`#${id}\` that leads nowhere in print, expected the place that it names`, hint),
    ];
  });
}
