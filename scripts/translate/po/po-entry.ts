import type { Place } from '../../model/problem.ts';

/** One text to translate, as gettext has it. */
export interface PoEntry {
  /** What the text is, the same in every file: `strike/paragraph/3f9443818db60589`, `glossary:akim.gloss`, `messages:contents`. */
  context: string;
  source: string;
  /** Empty where nobody has translated it. */
  translation: string;
  /** Whether the source has changed since, or somebody is not sure of it: it is not taken back. */
  isFuzzy: boolean;
  /** What the translator should know. */
  comments: string[];
  /** `path:line` of the source. */
  references: string[];
  /** The source as it was translated, where it has changed. */
  previous?: string;
}

/** An entry that was read, with the place of its translation. */
export interface PlacedEntry extends Omit<PoEntry, 'comments' | 'references' | 'previous'> {
  place: Place;
  /** Where a character of the translation stands. @param offset in the text, in UTF-16 units */
  placeAt(offset: number): Place;
}

/** A PO file: the fields of its header by their names in lower case, and its entries in their order, without obsolete ones. */
export interface PoFile {
  header: ReadonlyMap<string, string>;
  entries: PlacedEntry[];
}
