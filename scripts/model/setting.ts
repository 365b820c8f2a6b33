/** A line as it is set. Lengths in CSS px. */
export interface SetLine {
  /** Within its section, from 0. */
  page: number;
  /** Of its letters, from the top of the page’s text area. */
  top: number;
  bottom: number;
  /** Of its words, from the inline start of the text area. */
  start: number;
  end: number;
  /** As it reads, without what is not drawn. */
  text: string;
  /** The width of its spaces in em; absent where it has none. */
  space?: number;
  /** What it ends in, where a word goes on in the next: `soft`, a word that is divided there; `written`, one that has a hyphen. */
  hyphen?: 'soft' | 'written';
  /** Where its first letters of the block’s own type begin: lines of one type with the same are on one grid. */
  grid?: number;
}

/** What a block is to who reads the page. */
export type SetKind = 'text' | 'note' | 'heading' | 'pull' | 'cell' | 'verse' | 'display';

/** A block of text as it is set: its lines, on however many pages. */
export interface SetBlock {
  kind: SetKind;
  /** As `data-line` has it; absent where it comes from no file. */
  line?: number;
  isJustified: boolean;
  /** A part of it goes on behind its last line: that line fills the measure too. */
  goesOn: boolean;
  /** Its type and size: lines of one sort are compared with each other. */
  type: string;
  /** From line to line, in CSS px. */
  leading: number;
  lines: SetLine[];
}

/** A picture, a drawing or a table on a page. */
export interface SetBox {
  page: number;
  top: number;
  bottom: number;
}

/** A section as it is set on its pages. */
export interface SetSection {
  id: string;
  pages: number;
  /** A grid line of the running text, in CSS px. */
  line: number;
  blocks: SetBlock[];
  boxes: SetBox[];
  /** Tables that go on overleaf without a head: the page on which they do so, and their line. */
  headless: { page: number; line?: number; words: string }[];
}
