import { DAY_PARTS, type DatePoint, type DayPart, type FuzzyDate } from '../model/date.ts';

/** Minutes after midnight at which a part of the day is taken to begin, for sorting only. */
const PART_START: Record<DayPart, number> = { dawn: 300, morning: 420, noon: 720, afternoon: 780, evening: 1080, night: 1320 };

const isDayPart = (time: string): time is DayPart => (DAY_PARTS as readonly string[]).includes(time);

function minutes(time: string): number {
  if (isDayPart(time)) return PART_START[time];
  const [hours = 0, mins = 0] = time.split(':').map(Number);
  return hours * 60 + mins;
}

/** The first and the last minute of a point, as numbers that compare: `YYYYMMDDmmmm`. */
function span(point: DatePoint): [number, number] {
  const years = point.precision === 'century' ? 99 : point.precision === 'decade' ? 9 : 0;
  const key = (year: number, month: number, day: number, minute: number) => ((year * 100 + month) * 100 + day) * 10_000 + minute;
  const from = point.time === undefined ? 0 : minutes(point.time);
  const until = point.time === undefined ? 1439 : from;
  return [key(point.year, point.month ?? 0, point.day ?? 0, from), key(point.year + years, point.month ?? 99, point.day ?? 99, until)];
}

const RANK = { century: 0, decade: 1, year: 2, month: 3, day: 4, time: 5 } as const;
/** How precise a date is; an interval is less precise than its first point. */
export const precisionOf = (date: FuzzyDate): number => RANK[date.start.precision] * 4 - (date.end ? 2 : 0) - (date.about ? 1 : 0);

const startOf = (date: FuzzyDate): number => span(date.start)[0];
const endOf = (date: FuzzyDate): number => span(date.end ?? date.start)[1];

/**
 * Order of the chronology: by beginning; a year stands before its months and a month before its days (an imprecise date begins at 0);
 * of two that begin together the longer stands first, as the frame of the other.
 */
export const compareDates = (a: FuzzyDate, b: FuzzyDate): number => startOf(a) - startOf(b) || endOf(b) - endOf(a);

/** Whether two accounts can both be right: one date lies within the other. `2011` and `2011-12-16` agree, 1 and 2 January do not. */
export function datesAgree(a: FuzzyDate, b: FuzzyDate): boolean {
  const within = (inner: FuzzyDate, outer: FuzzyDate) => startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
  return within(a, b) || within(b, a);
}
