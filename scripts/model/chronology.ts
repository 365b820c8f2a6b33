import type { EventMark } from './chapter.ts';
import type { FuzzyDate } from './date.ts';

/** What the accounts of one event say differently: the date, the place, one figure, or something in words. */
export interface Difference {
  /** `date`, `place`, `says`, or the name of a figure. */
  subject: string;
  /** In reading order; nothing is averaged and nothing dropped. An account may stand here twice where it contradicts itself. */
  positions: EventMark[];
}

/** A note of a chapter that stands at an event's words. */
export interface EntryNote {
  chapter: string;
  /** Id of its call. */
  call: string;
  number: number;
}

export interface ChronologyEntry {
  id: string;
  /** The date under which the entry is sorted and printed. */
  date: FuzzyDate;
  /** Whether an account tells that date, only we infer it, or it is the day on which something was said that nobody dates. */
  dated: 'told' | 'inferred' | 'said';
  /** Glossary ids of kind `place`. */
  places: string[];
  /** The telling in whose words the event is printed: the one that leads, or the first in reading order that carries the entry's date. */
  lead: EventMark;
  /** Whether the words must be printed with the name of who tells them: the accounts differ, and no telling leads with a sentence for all. */
  named: boolean;
  /** Every telling, in reading order. */
  tellings: EventMark[];
  /** Empty where the accounts agree. */
  differences: Difference[];
  /** Ids of the entries that tell other pieces of it, in the order of the chronology; each of them has this one. */
  see: string[];
  /** Notes at its tellings, in reading order. */
  notes: EntryNote[];
}

export interface Chronology {
  entries: ChronologyEntry[];
}
