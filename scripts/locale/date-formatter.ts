import type { DatePoint, FuzzyDate, Precision } from '../model/date.ts';
import type { DatePart } from './locale.ts';
import { toRoman } from './to-roman.ts';
import type { Translate } from './translate.ts';

export interface DateFormatter {
  formatDate(date: FuzzyDate): string;
  formatDatePart(date: FuzzyDate, part: DatePart): string;
}

type Format = Record<'year' | 'month' | 'day' | 'monthName' | 'dayAndMonth', Intl.DateTimeFormat>;

/** Languages whose locale data write an interval with less care than a day: `02–05 gennaio`, without `г.`, or as `2022/1/2`. */
const ROUGH_RANGES = new Set(['be', 'hy', 'it', 'ja', 'ky', 'zh']);
const CLOCK_TIME = /^\d/;

/** Dates in the words of a language. `tag` must ask for the Gregorian calendar and Latin digits: some languages have others by default. */
export function makeDateFormatter(tag: Intl.Locale, t: Translate): DateFormatter {
  const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const format: Format = {
    year: make({ year: 'numeric' }),
    month: make({ year: 'numeric', month: 'long' }),
    day: make({ year: 'numeric', month: 'long', day: 'numeric' }),
    monthName: make({ month: 'long' }),
    dayAndMonth: make({ month: 'long', day: 'numeric' }),
  };

  const formatPoint = (point: DatePoint): string => {
    if (point.precision === 'century') return formatCentury(point, t);
    if (point.precision === 'decade') return t('date.decade', { year: String(point.year) });
    const date = plain(format[finest(point.precision)].format(toDate(point)));
    return point.time === undefined ? date : t('date.with-time', { date, time: formatTime(point.time, t) });
  };

  const formatInterval = (start: DatePoint, end: DatePoint): string => {
    if (isSameDay(start, end)) {
      const { time: _, ...day } = start;
      return t('date.with-time', { date: formatPoint(day), time: formatTimes(start, end, t) });
    }
    const hasRange = start.precision === end.precision && ['year', 'month', 'day'].includes(start.precision);
    if (hasRange && ROUGH_RANGES.has(tag.language))
      return rebuildRange(format, start, end) ?? t('date.range', { start: formatPoint(start), end: formatPoint(end) });
    if (hasRange) return plain(formatRange(format[finest(start.precision)], toDate(start), toDate(end)));
    return t('date.range', { start: formatPoint(start), end: formatPoint(end) });
  };

  const formatDate = ({ start, end, about }: FuzzyDate): string => {
    const date = end === undefined ? formatPoint(start) : formatInterval(start, end);
    return about ? t('date.about', { date }) : date;
  };

  const formatDatePart = ({ start, end }: FuzzyDate, part: DatePart): string => {
    if (part === 'year') return start.precision === 'century' || start.precision === 'decade' ? formatPoint(start) : String(start.year);
    if (part === 'month') return start.month === undefined ? '' : format.monthName.format(toDate(start));
    if (start.day === undefined) return '';
    if (part === 'day-and-month') return plain(format.dayAndMonth.format(toDate(start)));
    const isLonger = end?.day !== undefined && end.year === start.year && end.month === start.month && end.day !== start.day;
    return isLonger ? `${start.day}–${end.day}` : String(start.day);
  };

  return { formatDate, formatDatePart };
}

const finest = (precision: Precision): 'year' | 'month' | 'day' => (precision === 'year' || precision === 'month' ? precision : 'day');

const toDate = ({ year, month = 1, day = 1 }: DatePoint): Date => new Date(Date.UTC(year, month - 1, day));

const isSameDay = (a: DatePoint, b: DatePoint): boolean => a.day !== undefined && a.year === b.year && a.month === b.month && a.day === b.day;

// `18XX` holds the years 1800–1899, which is the 19th century but for one year.
function formatCentury(point: DatePoint, t: Translate): string {
  const count = Math.floor(point.year / 100) + 1;
  return t('date.century', { count, roman: toRoman(count) }, true);
}

const formatTime = (time: string, t: Translate): string => (CLOCK_TIME.test(time) ? time : t(`day-part.${time}`));

function formatTimes(start: DatePoint, end: DatePoint, t: Translate): string {
  const times = [start.time, end.time].filter((time) => time !== undefined);
  return times.map((time) => formatTime(time, t)).join('–');
}

// CLDR sets thin spaces around the dash in some languages; here it is spaced like a word where its neighbours are more than one word, else closed.
function formatRange(format: Intl.DateTimeFormat, start: Date, end: Date): string {
  const parts = format.formatRangeToParts(start, end);
  const hasSpace = (source: string): boolean => parts.some((part) => part.source === source && /\s/.test(part.value));
  const dash = hasSpace('startRange') || hasSpace('endRange') ? ' – ' : '–';
  return parts
    .map((part) => part.value)
    .join('')
    .replace(/\u2009–\u2009/, dash);
}

/** Days of one month, or years, in the words of a single date; undefined for what leaves its month. */
function rebuildRange(format: Format, start: DatePoint, end: DatePoint): string | undefined {
  if (start.precision === 'year') return `${start.year}–${end.year}`;
  if (start.precision !== 'day' || start.year !== end.year || start.month !== end.month) return undefined;
  const parts = format.day.formatToParts(toDate(end));
  return plain(parts.map(({ type, value }) => (type === 'day' ? `${start.day}–${end.day}` : value)).join(''));
}

const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');
