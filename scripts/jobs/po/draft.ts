import type { Place } from '../../model/problem.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';

/** A file as it would be with what came back. */
export interface Draft {
  /** What it is called on the command line: `ru/strike`. */
  name: string;
  slug: string;
  path: string;
  text: string;
  before: string;
  /** Where a place of the draft stands in the PO file; undefined where it is not from there. */
  placeOf(place: Place): Place | undefined;
}

/** How many entries of a part were taken, and how many were not because nobody has translated them, or is sure of them. */
export interface PartCounts {
  taken: number;
  open: number;
  fuzzy: number;
}

/** A draft with how many entries are in it, how many wait for others, and those that translate nothing. */
export interface DraftedPart {
  draft: Draft;
  taken: number;
  open: number;
  gone: readonly PlacedEntry[];
}
