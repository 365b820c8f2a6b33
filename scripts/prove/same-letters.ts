export type Two<T> = readonly [T, T];

/** How many letters of `text` stand in `whole` from a place on. */
export function commonLength(whole: string, from: number, text: string): number {
  if (whole.startsWith(text, from)) return text.length;
  let length = 0;
  while (length < text.length && whole.charCodeAt(from + length) === text.charCodeAt(length)) length++;
  return length;
}

/** Scripts whose letters are drawn in another order than they are written. */
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Whether two texts in such a script, or in a document in which even signs and numbers are drawn in another order, have the same letters. */
export const areShaped = (a: string, b: string, dir: 'ltr' | 'rtl' = 'ltr'): boolean =>
  a.length === b.length && (dir === 'rtl' || SHAPED.test(a)) && sorted(a) === sorted(b);

const sorted = (text: string): string => Array.from(text).sort().join('');
