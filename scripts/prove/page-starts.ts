import type { PageStart } from '../model/reading.ts';
import type { Proof } from './proof.ts';

/** Where each page of the print begins in the text, as the print itself tells: pages of notes alone begin nowhere. */
export function pageStarts({ expected, inOrder }: Pick<Proof, 'expected' | 'inOrder'>): PageStart[] {
  const starts: PageStart[] = [];
  let last = -1;
  for (const { from, piece } of inOrder.body) {
    if (piece.page <= last) continue;
    last = piece.page;
    const section = expected.sections.findLast((each) => each.from <= from);
    if (section !== undefined) starts.push({ page: piece.page, section: section.id, at: from - section.from });
  }
  return starts;
}
