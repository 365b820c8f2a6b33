/** What became of every word of a source: nothing lost, nothing invented. Lines and columns count from 1, in the source. */
export interface Account {
  /** Name of the source's file. */
  source: string;
  /** Words of the source: each is used, corrected, left out, or in a gap. */
  words: number;
  used: number;
  corrected: number;
  leftOut: number;
  /** Words of the chapter's text, with what was added. */
  chapterWords: number;
  /** What became of the lines, in their order. */
  entries: AccountEntry[];
  joins: WordJoin[];
  corrections: ShownCorrection[];
  added: Addition[];
  typography: TypographyCount;
  /** What of the source is not words of its text, and is not in the chapter. */
  omitted: Omission[];
  /** Empty where the account is in order. */
  gaps: Gap[];
}

export interface AccountEntry {
  /** As in a recipe, without the hash: `12-14`, `145:3-12`. */
  range: string;
  /** The block that it became, or `left out: ` and the reason. */
  what: string;
  words: number;
}

/** Two pieces of a word that a hyphen had divided. */
export interface WordJoin {
  line: number;
  left: string;
  right: string;
  word: string;
}

export interface ShownCorrection {
  range: string;
  source: string;
  read: string;
  why?: string;
}

/** Words of the chapter that are not the source's. */
export interface Addition {
  what: 'by' | 'title' | 'standpoint' | 'note';
  text: string;
}

/** Something that paper or a chapter cannot take. Its words, if it has any, are none of the source's text. */
export interface Omission {
  /** `unseen`: what the page hides; `embedded`: what would be loaded from elsewhere; `control`: fields and buttons. */
  kind: 'picture' | 'link' | 'character' | 'unseen' | 'embedded' | 'control';
  /** In or before which it stood; absent where the lines do not tell. */
  line?: number;
  /** The words it has, or the name of the character: `U+200B`. */
  text: string;
  address?: string;
  words: number;
}

/** How many signs were made typographic. */
export interface TypographyCount {
  quotes: number;
  apostrophes: number;
  dashes: number;
}

/**
 * Words of the source that nobody has said anything of (`missing`), of which only a part is left out (`cut`), that do not stand in the chapter where they should
 * (`lost`), and words of the chapter that should not stand there (`invented`).
 */
export interface Gap {
  kind: 'missing' | 'cut' | 'lost' | 'invented';
  /** Where in the source, as in a recipe and with the hash; absent where only the chapter tells. */
  range?: string;
  words: number;
  text: string;
}
