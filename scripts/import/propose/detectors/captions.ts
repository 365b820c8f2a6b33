import type { Passage } from '../passage.ts';
import { endsInColon, hasVerb, isCapitals } from '../sentences.ts';
import { about, type Detector, isFree, type View } from '../view.ts';

const MOST_WORDS = 14;
/** Fewer words hardly make a paragraph that a picture would stand in. */
const PARAGRAPH = 18;
const CREDIT_LENGTH = 100;
const CREDIT =
  /(?<!\p{L})(?:photo(?:graph)?|picture|image|credit|illustration|фото|снимок|иллюстрация)\s*(?:by|credit|:|\/|©)|\((?:AP|AFP|Reuters|Getty)[^)]*\)$/iu;
const AGENCY = /\p{Lu}{3,}(?:\s\p{Lu}{2,})*\s?\/\s?\p{Lu}{2,}[\p{Lu}\s]*$/u;

/** Captions of pictures: with a credit, or a short piece without a verb that ends, unlike a heading, in a full stop. */
export const captions: Detector = (view) =>
  view.passages.flatMap((passage, i) => {
    if (!isFree(view, passage) || passage.words > 40 || passage.lines.length > 2) return [];
    if (hasCredit(passage)) return [about(passage, 'caption', 'a caption: it ends in the credit of a picture')];
    return passage.words <= MOST_WORDS && isPhrase(passage) && isBelowText(view, i)
      ? [about(passage, 'caption', 'a caption: short, without a verb, and, unlike a heading, with a full stop')]
      : [];
  });

/** A credit stands at the end. */
function hasCredit({ text }: Passage): boolean {
  const end = text.slice(-CREDIT_LENGTH);
  return AGENCY.test(end) || (!isCapitals(end) && CREDIT.test(end));
}

/** One piece with a full stop, of Latin letters: of other languages we cannot tell what a verb is. */
const isPhrase = ({ text, words }: Passage): boolean =>
  words >= 3 && /^\p{Lu}[^.!?]*\.$/u.test(text) && /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u.test(text) && !hasVerb(text) && !/^["“«]/u.test(text);

/** A paragraph stands above; behind a colon it would be what is announced, and among short paragraphs one of them. */
function isBelowText(view: View, i: number): boolean {
  const above = view.passages[i - 1];
  return above !== undefined && above.words >= Math.min(PARAGRAPH, view.long) && !endsInColon(above.text);
}
