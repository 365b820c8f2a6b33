/** Parts of a day in the order in which they fall; `night` is the night that begins on that date's evening. */
export const DAY_PARTS = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export type Precision = 'century' | 'decade' | 'year' | 'month' | 'day' | 'time';

/** A calendar point known to some precision (Gregorian calendar). Fields finer than the precision are absent. */
export interface DatePoint {
  precision: Precision;
  /** For a century or decade: its first year (`18XX` → 1800, `199X` → 1990). */
  year: number;
  /** 1–12. */
  month?: number;
  /** 1–31. */
  day?: number;
  /** `HH:MM` (24 hours, local to the event) or a part of the day. */
  time?: string | DayPart;
}

/** A date as an account gives it: a point or an interval, perhaps only "about". Notation: a subset of EDTF (ISO 8601-2), see docs/chapters.md. */
export interface FuzzyDate {
  start: DatePoint;
  /** Present for an interval. */
  end?: DatePoint;
  about: boolean;
  /** As written in the chapter. */
  raw: string;
}
