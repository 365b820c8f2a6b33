import type { EventMark } from './chapter.ts';
import type { FuzzyDate } from './date.ts';

/** What the accounts of one event say differently: the date, the place, one figure, or something in words. */
export interface Difference {
  /** `date`, `place`, `says`, or the name of a figure. */
  subject: string;
  /** In reading order; nothing is averaged and nothing dropped. An account may stand here twice where it contradicts itself. */
  positions: EventMark[];
}

export interface ChronologyEntry {
  id: string;
  /** The date under which the entry is sorted and printed. */
  date: FuzzyDate;
  /** Glossary ids of kind `place`. */
  places: string[];
  /** The telling whose words are printed: the first in reading order that carries the entry's date. */
  lead: EventMark;
  /** Every telling, in reading order. */
  tellings: EventMark[];
  /** Empty where the accounts agree. */
  differences: Difference[];
}

export interface Chronology {
  entries: ChronologyEntry[];
}
