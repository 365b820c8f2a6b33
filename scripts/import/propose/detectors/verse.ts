import type { Passage } from '../passage.ts';
import { about, type Detector, isFree } from '../view.ts';

/** Longest line of verse, in characters; what is longer was not broken on purpose. */
const LONGEST = 80;

/** Short lines together that end where there was room for more: they were broken on purpose. */
export const verse: Detector = (view) => {
  const wordsIn = (passages: readonly Passage[]) => passages.reduce((sum, { words }) => sum + words, 0);
  // Most of the text is broken by a measure: then verse must show by more than that.
  const isWrapped = wordsIn(view.passages.filter(({ lines }) => lines.length > 1)) > wordsIn(view.passages) / 2;
  return view.passages.flatMap((passage) => {
    const { lines } = passage;
    if (!isFree(view, passage) || lines.length < 3 || lines.some((line) => line.length > LONGEST)) return [];
    const capitals = lines.filter((line) => /^["'“‘«„([—–-]*\s*\p{Lu}/u.test(line)).length;
    const own = lines.reduce((most, { length }) => Math.max(most, length), 0);
    const isVerse = isWrapped
      ? capitals >= lines.length * 0.9 || (early(lines, own) >= 0.6 && capitals >= lines.length * 0.6)
      : capitals >= lines.length * 0.6 || early(lines, own) >= 0.3;
    return isVerse ? [about(passage, 'verse', `${lines.length} short lines together, broken before the line was full`)] : [];
  });
};

/** Share of the line ends at which the next word would have fitted in the longest line. */
function early(lines: readonly string[], measure: number): number {
  const broken = lines.slice(0, -1).filter((line, i) => line.length + 1 + (/^\S+/.exec(lines[i + 1] ?? '')?.[0].length ?? 0) <= measure);
  return broken.length / (lines.length - 1);
}
