import { DAY_PARTS, type DatePoint, type DayPart, type FuzzyDate } from '../model/date.ts';

/** First and last minute after midnight of a part of the day. They overlap, as they do in speech; a night ends on the next morning. */
const PARTS: Record<DayPart, readonly [number, number]> = {
  dawn: [240, 480],
  morning: [360, 720],
  noon: [690, 810],
  afternoon: [720, 1110],
  evening: [1020, 1410],
  night: [1260, 1800],
};
/** When a part of the day is taken to begin, where hours are put in order. */
const PART_START: Record<DayPart, number> = { dawn: 300, morning: 420, noon: 720, afternoon: 780, evening: 1080, night: 1320 };

const DAY = 1440;

const isDayPart = (time: string): time is DayPart => (DAY_PARTS as readonly string[]).includes(time);

/** Minutes of a calendar day since the year 0. Not Date.UTC, which takes the years 0–99 for the 20th century. */
const minuteOf = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month - 1, day) / 60_000;

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The first and the last minute at which a point can be. */
function span({ precision, year, month, day, time }: DatePoint): [number, number] {
  const start = minuteOf(year, month ?? 1, day ?? 1);
  if (time !== undefined) {
    const [from, until] = isDayPart(time) ? PARTS[time] : [clock(time), clock(time)];
    return [start + from, start + until];
  }
  if (day !== undefined) return [start, start + DAY - 1];
  if (month !== undefined) return [start, minuteOf(year, month + 1, 1) - 1];
  const years = precision === 'century' ? 100 : precision === 'decade' ? 10 : 1;
  return [start, minuteOf(year + years, 1, 1) - 1];
}

const RANK = { century: 0, decade: 1, year: 2, month: 3, day: 4, time: 5 } as const;
/** How precise a date is; an interval is less precise than its first point. */
export const precisionOf = (date: FuzzyDate): number => RANK[date.start.precision] * 4 - (date.end ? 2 : 0) - (date.about ? 1 : 0);

/** Each date is compared with many; it is reckoned once. */
const known = new WeakMap<FuzzyDate, [number, number]>();

function reach(date: FuzzyDate): [number, number] {
  const found = known.get(date) ?? [span(date.start)[0], span(date.end ?? date.start)[1]];
  known.set(date, found);
  return found;
}

const startOf = (date: FuzzyDate): number => reach(date)[0];
const endOf = (date: FuzzyDate): number => reach(date)[1];

/** Whether one date lies within the other. */
export const liesWithin = (inner: FuzzyDate, outer: FuzzyDate): boolean => startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);

/** Whether a date, or the end of it, is no more than approximate: "about", or a part of a day. */
const isLoose = ({ start, end, about }: FuzzyDate): boolean => about || [start, end].some((point) => point?.time !== undefined && isDayPart(point.time));

/**
 * Whether two accounts can both be right: one date lies within the other, or both overlap and at least one is approximate. `2011` and `2011-12-16`
 * agree, and so do `2021-03/2021-09~` and `2021-06/2022-01`; 1 and 2 January do not.
 */
export function datesAgree(a: FuzzyDate, b: FuzzyDate): boolean {
  if (liesWithin(a, b) || liesWithin(b, a)) return true;
  return (isLoose(a) || isLoose(b)) && startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}

/** Whether a date is known to the day and goes beyond it. */
export const lastsDays = ({ start, end }: FuzzyDate): boolean =>
  start.day !== undefined && end !== undefined && (end.year !== start.year || end.month !== start.month || end.day !== start.day);

/**
 * Order of the chronology: by the day of the beginning. A year stands before its months and a month before its days, the longer first, as the frame of
 * the other. On a day, hours come first; then what is known to the day; then what lasted, the shorter first; in each what is "about" comes last.
 */
export function compareDates(a: FuzzyDate, b: FuzzyDate): number {
  const [x, y] = [keyOf(a), keyOf(b)];
  for (const [i, value] of x.entries()) if (value !== y[i]) return value - (y[i] ?? 0);
  return 0;
}

function keyOf(date: FuzzyDate): readonly number[] {
  const { year, month = 1, day = 1, time } = date.start;
  const first = minuteOf(year, month, day);
  const about = date.about ? 1 : 0;
  if (date.start.day === undefined) return [first, 0, -endOf(date), about];
  if (lastsDays(date)) return [first, 3, about, endOf(date)];
  if (time === undefined) return [first, 2, about, 0];
  return [first, 1, isDayPart(time) ? PART_START[time] : clock(time), about];
}
