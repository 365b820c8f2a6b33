import type { DatePoint, FuzzyDate } from '../../model/date.ts';

const DAY = 86_400_000;
/** A Sunday. */
const SUNDAY = Date.UTC(2024, 0, 7);

interface Weekday {
  /** 0: Sunday. */
  day: number;
  name: string;
  pattern: RegExp;
}

const cache = new Map<string, Weekday[]>();

/**
 * Finds a weekday in an event's words that its date does not fit; `written` is the first of them as it is written. Where only some of several
 * do not fit, that is no mistake ("in the night to Sunday").
 */
export function wrongWeekday(words: string, date: FuzzyDate, locale: string): { found: string; expected: string; written: string } | undefined {
  const days = daysOf(date);
  if (days === undefined) return undefined;
  const named = namedDays(words, locale);
  if (named.length === 0 || named.some(({ day }) => days.includes(day))) return undefined;
  const nameOf = (day: number) => `\`${weekdays(locale)[day]?.name ?? ''}\``;
  const expected = days.length === 1 ? nameOf(days[0] ?? 0) : `one of ${days.map(nameOf).join(', ')}`;
  const matches = named.flatMap(({ pattern }) => [...words.matchAll(pattern)]).sort((a, b) => a.index - b.index);
  return { found: named.map(({ day }) => nameOf(day)).join(', '), expected, written: matches[0]?.[0] ?? '' };
}

/** The weekdays named in the words. Longer names first, and what was recognised is taken out: "سه‌شنبه" (Tuesday) ends in "شنبه" (Saturday). */
function namedDays(words: string, locale: string): Weekday[] {
  let rest = words;
  return weekdays(locale)
    .toSorted((a, b) => b.name.length - a.name.length)
    .filter(({ pattern }) => {
      const before = rest;
      rest = rest.replaceAll(pattern, ' ');
      return rest !== before;
    });
}

/** The weekdays on which the date falls; undefined where it is "about" or not known to the day. */
function daysOf({ start, end, about }: FuzzyDate): number[] | undefined {
  const [first, last] = [timeOf(start), timeOf(end ?? start)];
  if (about || first === undefined || last === undefined) return undefined;
  // A night begins on its date's evening and ends on the next day.
  const until = (end ?? start).time === 'night' ? last + DAY : last;
  const count = Math.min(7, (until - first) / DAY + 1);
  return Array.from({ length: count }, (_, i) => new Date(first + i * DAY).getUTCDay());
}

function timeOf({ year, month, day }: DatePoint): number | undefined {
  // Not Date.UTC, which takes the years 0–99 for the 20th century.
  return month === undefined || day === undefined ? undefined : new Date(0).setUTCFullYear(year, month - 1, day);
}

function weekdays(locale: string): Weekday[] {
  const known = cache.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC', calendar: 'gregory' });
  const names = Array.from({ length: 7 }, (_, day) => format.format(SUNDAY + day * DAY));
  const made = names.map((name, day) => ({ day, name, pattern: patternOf(name, names) }));
  cache.set(locale, made);
  return made;
}

/**
 * The name as a whole word, in any case. Slavic names in -а and -я also as accusatives ("в среду"), and names of five letters and more with
 * a short ending ("дүйсенбіде"), unless it makes them the name of another day (Turkish Pazar and Pazartesi).
 */
function patternOf(name: string, names: readonly string[]): RegExp {
  // A zero-width non-joiner is often left out or written as a space.
  const escaped = name.replaceAll('\u200C', '[\u200C\\s]?');
  const forms = [escaped];
  if (/[ая]$/u.test(name)) forms.push(name.slice(0, -1) + (name.endsWith('а') ? 'у' : 'ю'));
  const isPrefix = names.some((other) => other !== name && other.toLowerCase().startsWith(name.toLowerCase()));
  if (name.length >= 5 && !isPrefix) forms.push(`${escaped}[\\p{L}\\p{M}]{1,4}`);
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}
