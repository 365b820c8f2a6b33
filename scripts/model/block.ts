import type { Place } from './problem.ts';

/** Where a text stands in its file, in UTF-16 units behind a byte order mark. */
export interface WrittenRange {
  start: number;
  end: number;
  /** Where it is an attribute of what stands there: its name. */
  attribute?: string;
}

/** The smallest piece of a text that is translated as a whole: a paragraph, a heading, a line of the header, a row, a note, an entry of the glossary. */
export interface TextBlock {
  /** What it is, in words: `paragraph`, `heading 2`, `note gas`. Only blocks of one kind translate each other. */
  kind: string;
  /** Its words and marks as Markdown in one line, however the file writes them. */
  text: string;
  /** Its words alone, with those of its attributes. */
  words: string;
  /** What must be the same in a translation: ids of events, names of notes, addresses of links; in the order of the text. */
  events: string[];
  notes: string[];
  links: string[];
  /** Whether a comment says that it means to differ from what it translates. */
  differs: boolean;
  place: Place;
  /** Absent for what is not Markdown: fields of a header, entries of a glossary. */
  range?: WrittenRange;
}

/** A block as a translation was last recorded with it. */
export interface LockedBlock {
  kind: string;
  /** Hash of the source block, and its text at that time. */
  source: string;
  text: string;
  /** Hash of the translated block. */
  translation: string;
}

/** A chapter, or the glossary, as it was last recorded. */
export interface LockedChapter {
  /** The locale that it was translated from. */
  from: string;
  blocks: LockedBlock[];
}
