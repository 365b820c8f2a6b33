import type { Finding } from '../finding.ts';
import { endsInColon } from '../sentences.ts';
import { about, type Detector, isFree, isLong } from '../view.ts';

/** Longest paragraph that only introduces what somebody else says. */
const INTRODUCTION_WORDS = 40;

/** A paragraph behind a short one that ends in a colon, and those behind it that open with a quotation mark as it does. */
export const quotations: Detector = (view) => {
  const found: Finding[] = [];
  for (const [i, passage] of view.passages.entries()) {
    const introduction = view.passages[i - 1];
    if (introduction === undefined || !isFree(view, introduction) || !isFree(view, passage)) continue;
    // A document begins here, which its block sets off.
    if (view.found.some(({ kind, from }) => kind === 'document' && from === passage.from)) continue;
    if (!endsInColon(introduction.text) || introduction.words > INTRODUCTION_WORDS || !(isLong(view, passage) || /^["“«„]/u.test(passage.text))) continue;
    found.push(about(passage, 'quotation', 'behind a short paragraph that ends in a colon'));
    for (const next of view.passages.slice(i + 1)) {
      if (!/^["“«„]/u.test(passage.text) || !/^["“«„]/u.test(next.text) || !isFree(view, next)) break;
      found.push(about(next, 'quotation', 'goes on with the quotation above'));
    }
  }
  return found;
};
