import { DIVIDED } from '../words.ts';
import type { Passage } from './passage.ts';

const CLOSING = `[)\\]"'”’»*_]*`;
const END = new RegExp(`[.!?…]${CLOSING}$`, 'u');

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string): boolean => END.test(text.trim());
export const endsInColon = (text: string): boolean => /:[*_]*$/.test(text.trim());
export const endsInQuestion = (text: string): boolean => new RegExp(`\\?${CLOSING}$`, 'u').test(text.trim());
/** Whether a text can only go on with something: its first letter is a small one. */
export const beginsLow = (text: string): boolean => /^["'“‘«([]*\p{Ll}/u.test(text.trim());
/** Whether a word is divided between the end of one text and the beginning of another. */
export const isDivided = (left: string, right: string): boolean => DIVIDED.test(left.trim()) && /^\p{Ll}/u.test(right.trim());

/** A link in Markdown: its words, and where it leads. */
const LINK = /(?<![!\\])\[([^[\]]*)\]\((?:<[^<>]*>|(?:[^()\s]|\([^()\s]*\))*)\)/g;

/** Without marks of Markdown around the whole, and of links the words alone. */
export const bare = (text: string): string =>
  text
    .trim()
    .replace(LINK, '$1')
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+#+$/, '')
    .replace(/^(\*{1,3}|_{1,3})(.*?)\1$/su, '$2')
    .trim();

/** No title ends so: something is to follow. */
const UNFINISHED = /(?<!\p{L})(?:the|an?|and|or|but|of|to|in|on|at|for|with|by|from|that|which|who|since|than|и|а|но|в|на|с|от|что)$/iu;

/** One line, or the same line several times. */
export const isOneLine = (lines: readonly string[]): boolean => lines.every((line) => line === lines[0]);

/** A line that says one thing without a sentence: a title, a heading, a label. */
export const isLabel = ({ text, words, lines }: Pick<Passage, 'text' | 'words' | 'lines'>): boolean =>
  isOneLine(lines) &&
  words <= 14 * lines.length &&
  text.length <= 110 * lines.length &&
  !/[.:;,…\-‐][)\]"'”’»]*$/u.test(text) &&
  /\p{L}/u.test(text) &&
  !UNFINISHED.test(text);

/** Lower-case words and numbers alone: by these two passages are compared. */
export const plainWords = (text: string): string[] =>
  Array.from(
    bare(text)
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
    ([word]) => word,
  );

/** Capital letters alone, at least four of them. */
export const isCapitals = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text);

const AUXILIARY =
  /(?<!\p{L})(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|i|we|they|he|she|you|it|let|that|who|this|n['’]t|['’](?:s been|re|ve|ll|m|d))(?!\p{L})|n['’]t(?!\p{L})/iu;
const PAST =
  /(?<!\p{L})(?:came|went|said|says|took|made|saw|got|knew|gave|told|began|begins|stood|stands|left|found|felt|kept|held|ran|sat|lost|won|met|paid|sent|brought|thought|fell|rose|spoke|wrote|broke|died|became|becomes|remains?|remained|seems?|seemed|means?|meant|happened|continued?|continues|started|stopped|needs?|wants?|wanted|knows?|goes|comes)(?!\p{L})/iu;
/** A verb in -ed is one at the end of a sentence, and if something is done to somebody: "closed the gate", but not "a closed gate". */
const WITH_OBJECT = /\p{L}ed\s+(?:the|an?|to|his|her|its|their|our|my|them|us|me|him)(?!\p{L})|\p{L}ed\.$/iu;

/** A verb that a whole sentence in English would have; captions mostly have none. */
export const hasVerb = (text: string): boolean => AUXILIARY.test(text) || PAST.test(text) || WITH_OBJECT.test(text);
