/** A word and where it begins in its text, counted from 0. */
export interface Word {
  text: string;
  index: number;
}

/**
 * Letters and digits of every script with what is within them: combining marks, apostrophes of any form, and hyphens between two of them. What stands at
 * the edge (a possessive plural's apostrophe, the hyphen of a divided word) is none of it.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘ʼ\-‐‑\u00AD][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export const wordsIn = (text: string): Word[] => Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, index }));

/** Only typography distinguishes words that are alike in this form. */
export const plainWord = (word: string): string => word.replaceAll(/[’‘ʼ]/gu, "'");

/** Whether a character can stand within a word. */
export const isWordCharacter = (character: string): boolean => /^[\p{L}\p{M}\p{N}'’‘ʼ\-‐‑\u00AD]$/u.test(character);

/** Hyphens that divide a word at the end of a line, the soft one among them. */
export const DIVIDED = /[\p{L}\p{M}](?<hyphen>[-‐\u00AD])$/u;
