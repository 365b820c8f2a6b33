import { DAY_PARTS, type DatePoint, type DayPart, type FuzzyDate } from '../model/date.ts';

const POINT = /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(.+))?)?)?|(\d{3})X|(\d{2})XX)$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const FORMS = 'a date such as `2019-05-02`, `2019-05`, `2019`, `199X`, `18XX`, `2019-05-02T16:00`, `2019-05-02Tevening` or an interval with `/`';

type Result<T> = T | { error: string };

/** Days of a month of the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * Reads a date in the part of EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/) that docs/chapters.md describes. Never guesses:
 * what does not exist, such as 30 February, comes back as an error in the grammar of messages.
 */
export function parseDate(raw: string): Result<FuzzyDate> {
  const text = raw.trim();
  const about = text.endsWith('~');
  const parts = (about ? text.slice(0, -1) : text).split('/');
  if (parts.length > 2) return { error: `Unexpected \`${raw}\`, expected at most one \`/\` between two dates` };
  const start = parsePoint(parts[0] ?? '');
  if ('error' in start) return start;
  if (parts[1] === undefined) return { start, about, raw };
  const end = parsePoint(parts[1]);
  if ('error' in end) return end;
  if (isBefore(end, start)) return { error: `Unexpected end \`${parts[1]}\` before the start \`${parts[0]}\`, expected the earlier date first` };
  return { start, end, about, raw };
}

function parsePoint(text: string): Result<DatePoint> {
  const match = POINT.exec(text);
  if (!match) return { error: `Unexpected \`${text}\`, expected ${FORMS}` };
  const [, year, month, day, time, decade, century] = match;
  if (century !== undefined) return { precision: 'century', year: Number(century) * 100 };
  if (decade !== undefined) return { precision: 'decade', year: Number(decade) * 10 };
  const y = Number(year);
  if (y === 0) return { error: `Unexpected year \`${text}\`, expected a year from \`0001\` to \`9999\`` };
  if (month === undefined) return { precision: 'year', year: y };
  const m = Number(month);
  if (m < 1 || m > 12) return { error: `Unexpected month \`${month}\` in \`${text}\`, expected \`01\` to \`12\`` };
  if (day === undefined) return { precision: 'month', year: y, month: m };
  const d = Number(day);
  const last = daysInMonth(y, m);
  if (d < 1 || d > last) return { error: `Unexpected day \`${day}\` in \`${text}\`, expected a day of that month, which has ${last}` };
  if (time === undefined) return { precision: 'day', year: y, month: m, day: d };
  if (!CLOCK.test(time) && !DAY_PARTS.includes(time as DayPart)) {
    return { error: `Unexpected time \`${time}\`, expected \`00:00\` to \`23:59\` or one of \`${DAY_PARTS.join('`, `')}\`` };
  }
  return { precision: 'time', year: y, month: m, day: d, time };
}

/** Whether `a` is certainly over before `b` begins; what is not precise enough to tell, is not. */
function isBefore(a: DatePoint, b: DatePoint): boolean {
  const [latest, earliest] = [lastDay(a), firstDay(b)];
  if (latest !== earliest) return latest < earliest;
  if (a.time === undefined || b.time === undefined) return false;
  if (CLOCK.test(a.time) && CLOCK.test(b.time)) return a.time < b.time;
  const [partOfA, partOfB] = [DAY_PARTS.indexOf(a.time as DayPart), DAY_PARTS.indexOf(b.time as DayPart)];
  return partOfA >= 0 && partOfB >= 0 && partOfA < partOfB;
}

const ordinal = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day;
const firstDay = ({ year, month = 1, day = 1 }: DatePoint): number => ordinal(year, month, day);

function lastDay({ precision, year, month = 12, day = 31 }: DatePoint): number {
  const span = precision === 'century' ? 99 : precision === 'decade' ? 9 : 0;
  return ordinal(year + span, month, day);
}
