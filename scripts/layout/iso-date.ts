import type { FuzzyDate } from '../model/date.ts';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

/** A full or partial ISO date, perhaps with `~` for about, as a date that a locale can format; undefined for words. */
export function parseIsoDate(raw: string): FuzzyDate | undefined {
  const [, year, month, day, about] = ISO.exec(raw) ?? [];
  if (year === undefined) return undefined;
  const start: FuzzyDate['start'] = { precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year', year: Number(year) };
  if (month !== undefined) start.month = Number(month);
  if (day !== undefined) start.day = Number(day);
  return { start, about: about !== undefined, raw };
}

/** The same for a date that the schema has checked. */
export function isoDate(raw: string): FuzzyDate {
  const date = parseIsoDate(raw);
  if (!date) throw new RangeError(`not an ISO date: ${raw}`);
  return date;
}
