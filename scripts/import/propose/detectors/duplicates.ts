import type { Finding } from '../finding.ts';
import type { Passage } from '../passage.ts';
import { plainWords } from '../sentences.ts';
import { about, type Detector, isFree, isLong } from '../view.ts';

/** A shorter repetition can be chance, or a refrain. */
const FEWEST_WORDS = 8;
/** In more paragraphs a lifted sentence is not looked for: every one is compared with every other. */
const MOST_COMPARED = 500;
/** A sentence lifted out of the text is no longer than this. */
const PULLED = 70;

/** What stands in the file twice: a lede, a pulled sentence, the title page once more. One copy always stays. */
export const duplicates: Detector = (view) => {
  const key = new Map(view.passages.map((passage) => [passage, ` ${plainWords(passage.text).join(' ')} `]));
  const keyOf = (passage: Passage) => key.get(passage) ?? '';
  const alike = Map.groupBy(view.passages, keyOf);
  const long = view.passages.filter((passage) => isLong(view, passage) && isFree(view, passage)).slice(0, MOST_COMPARED);
  const gone = new Set<Passage>();
  const found: Finding[] = [];
  const leaveOut = (passage: Passage, why: string) => {
    gone.add(passage);
    found.push(about(passage, 'duplicate', why));
  };
  for (const [i, passage] of view.passages.entries()) {
    if (!isFree(view, passage) || gone.has(passage)) continue;
    const words = plainWords(passage.text).length;
    const same = alike.get(keyOf(passage))?.find((other) => other.from > passage.from && !gone.has(other) && isFree(view, other));
    if (same && words >= FEWEST_WORDS && isLong(view, passage)) {
      const between = view.passages.slice(i + 1, view.passages.indexOf(same));
      const isTeaser = !between.some((other) => isLong(view, other));
      if (isTeaser) leaveOut(passage, `the same words as lines ${same.from}–${same.to}: a teaser above the text`.replace(/lines (\d+)–\1:/, 'line $1:'));
      else leaveOut(same, `the same words as line ${passage.from}`);
      continue;
    }
    const whole =
      words >= FEWEST_WORDS && words <= PULLED
        ? long.find((other) => other !== passage && !gone.has(other) && keyOf(other).length > keyOf(passage).length && keyOf(other).includes(keyOf(passage)))
        : undefined;
    if (whole) leaveOut(passage, `words of line ${whole.from} once more: a sentence lifted out of the text`);
    else if (isTitlePage(passage, view.passages.slice(0, i), keyOf)) leaveOut(passage, 'every line stands above once more: a title page or its repetition');
  }
  return found;
};

/** Several lines, each of which an earlier passage is, or a year. */
function isTitlePage({ lines }: Passage, former: readonly Passage[], keyOf: (passage: Passage) => string): boolean {
  const keys = lines.filter((line) => !/^(?:1[89]|20)\d\d$/.test(line)).map((line) => ` ${plainWords(line).join(' ')} `);
  return lines.length >= 2 && keys.length >= 2 && keys.every((each) => former.some((passage) => keyOf(passage) === each));
}
