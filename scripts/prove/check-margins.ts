import { foldText } from '../locale/fold-text.ts';
import type { PlacedSection } from '../model/layout.ts';
import type { PrintedRun } from '../model/printed-text.ts';
import type { Problem } from '../model/problem.ts';
import { displaced, lost, type Proof, placeIn, textArea } from './proof.ts';
import { areShaped } from './same-letters.ts';

/** Running heads and page numbers: what stands above and below the text area. */
export function checkMargins(proof: Proof): Problem[] {
  return proof.map.sections
    .filter(({ frame }) => frame === 'text')
    .flatMap((section) => Array.from({ length: section.pages }, (_, index) => marginProblems(proof, section, section.firstPage + index)).flat());
}

function marginProblems(proof: Proof, section: PlacedSection, page: number): Problem[] {
  const { heads, folios } = marginsOf(proof, page);
  // Page index 0 is a right-hand page.
  const side = page % 2 === 0 ? section.heads?.right : section.heads?.left;
  const head = section.titled && page === section.firstPage ? undefined : side;
  const folio = section.folio === 'none' ? undefined : proof.map.labels[page];
  return [...compare(heads, head, 'in the head'), ...compare(folios, folio, 'at the foot')];

  function compare(runs: readonly PrintedRun[], wanted: string | undefined, where: string): Problem[] {
    const words = runs.map(({ text }) => text).join(' ');
    const [found, expected] = [foldText(words), foldText(wanted ?? '')];
    if (found === expected || areShaped(found, expected, proof.dir)) return [];
    const place = placeIn(proof, section);
    if (words !== '') return [displaced(place, words, `${where} of page ${page + 1}`, wanted === undefined ? 'none' : `“${wanted}”`)];
    return [lost(place, wanted ?? '', `${where} of page ${page + 1}`)];
  }
}

/** What is drawn outside the text area and belongs to no element. */
export function marginsOf(proof: Proof, page: number): { heads: PrintedRun[]; folios: PrintedRun[] } {
  const area = textArea(proof, page);
  // A vowel sign has no width, and the letter that it stands on may be told with it.
  const runs = (proof.loose[page] ?? []).filter(({ left, right, text }) => right > left || text.trim() !== '');
  return { heads: runs.filter(({ bottom }) => bottom > area.top), folios: runs.filter(({ top }) => top < area.bottom) };
}
