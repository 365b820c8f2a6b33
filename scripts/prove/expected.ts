import type { TextStream } from './text-stream.ts';

/** A note, or a gloss: where it begins among the notes, and where its call ends in the body. */
export interface ExpectedNote {
  at: number;
  call: number;
}

/** A table: stretches of its stream. */
export interface ExpectedTable {
  isNote: boolean;
  from: number;
  to: number;
  /** What may be said again where the table goes on overleaf: its caption, its head, the label of a group of rows. */
  repeats: { from: number; to: number }[];
  /** Where the cells of each row begin. */
  rows: { from: number; to: number; cells: number[] }[];
}

/** The number of an item of a list, by where the item begins. */
export interface ExpectedNumber {
  isNote: boolean;
  at: number;
  number: number;
  list: number;
  /** An item without words: its number stands before what comes next, wherever that is read. */
  isEmpty: boolean;
}

/** What a document is to print, in the order of its HTML. */
export interface ExpectedText {
  body: TextStream;
  notes: TextStream;
  /** In the order of their calls. */
  calls: ExpectedNote[];
  tables: ExpectedTable[];
  numbers: ExpectedNumber[];
  alternatives: { text: string; section: number; line: number | undefined }[];
  sections: { id: string; from: number; to: number }[];
  /** The blocks of running text, one below the other. */
  blocks: { from: number; to: number }[];
  /** Ids that links of the document lead to, each with the first place that does. */
  links: Map<string, { section: number; line: number | undefined }>;
}

/** What the renderer writes into the places for page numbers. */
export interface PageNumbers {
  one(anchor: string): string;
  many(anchors: string[], throughout?: string): string;
}

export type Attributes = Record<string, string>;

export const hasClass = (attributes: Attributes, name: string): boolean => (attributes.class ?? '').split(' ').includes(name);
