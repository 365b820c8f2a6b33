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
export const isDivided = (left: string, right: string): boolean => /\p{Ll}[-‐\u00AD]$/u.test(left.trim()) && /^\p{Ll}/u.test(right.trim());

/** Without marks of Markdown around the whole. */
export const bare = (text: string): string =>
  text
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+#+$/, '')
    .replace(/^(\*{1,3}|_{1,3})(.*?)\1$/su, '$2')
    .trim();

/** A line that says one thing without a sentence: a title, a heading, a label. */
export const isLabel = ({ text, words, lines }: Pick<Passage, 'text' | 'words' | 'lines'>): boolean =>
  lines.length === 1 && words <= 14 && text.length <= 110 && !/[.:;,…][)\]"'”’»]*$/u.test(text) && /\p{L}/u.test(text);

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

/** A verb that a whole sentence would have; captions mostly have none. */
export const hasVerb = (text: string): boolean =>
  /\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|i|we|they|he|she|you|it|let|that|who|this)\b|n['’]t\b|['’](?:s been|re|ve|ll|m|d)\b/iu.test(
    text,
  );
