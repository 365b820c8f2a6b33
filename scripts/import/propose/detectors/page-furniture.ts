import { plainWords } from '../sentences.ts';
import { about, type Detector, isFree } from '../view.ts';

const NUMBER = /^(?:\d{1,4}|[ivxlc]{1,7})$/;
const MOST_WORDS = 10;
/** As often a line stands on pages that is no line of the text. */
const OFTEN = 3;

/** Page numbers and running heads, in a text with form feeds: one that was taken from pages. */
export const pageFurniture: Detector = (view) => {
  if (!view.passages.some(({ beginsPage }) => beginsPage)) return [];
  const keyOf = (text: string) => plainWords(text).join(' ');
  const count = Map.groupBy(view.passages, ({ text }) => keyOf(text));
  return view.passages.flatMap((passage) => {
    if (!isFree(view, passage)) return [];
    if (NUMBER.test(passage.text)) return [about(passage, 'furniture', 'a page number')];
    const isRepeated = passage.words <= MOST_WORDS && (count.get(keyOf(passage.text))?.length ?? 0) >= OFTEN;
    return isRepeated ? [about(passage, 'furniture', 'a running head: the same line on several pages')] : [];
  });
};
