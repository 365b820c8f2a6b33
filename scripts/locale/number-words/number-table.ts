/** What a word says of a number: a value that is added, or one that multiplies what stands before it. */
export interface NumberWord {
  value: number;
  kind: 'unit' | 'tens' | 'hundred' | 'multiplier';
  /** `fifth`: counts something, as a date or a place in a row. */
  isOrdinal?: true;
}

/** Finds what a word in lower case says of a number; undefined for all others. */
export type NumberWords = (word: string) => NumberWord | undefined;

/** A word in all its forms, and what it says. */
export type Entry = [pattern: string, value: number];

/** Patterns are regular expressions for a whole word, every case of it. Words that only tell an order of magnitude (`dozens`, `сотни`) are no numbers. */
export interface NumberTable {
  units: Entry[];
  tens: Entry[];
  hundreds: Entry[];
  multipliers: Entry[];
  ordinals: Entry[];
}
