import { describe, expect, it } from 'vitest';
import { loadLocale } from '../../scripts/locale/load-locale.ts';
import type { FuzzyDate } from '../../scripts/model/date.ts';
import { about, at, between, on } from './dates.ts';

const en = await loadLocale('en');

const ENGLISH: [string, FuzzyDate][] = [
  ['2 January 2022', on(at('day', 2022, 1, 2))],
  ['January 2022', on(at('month', 2022, 1))],
  ['2022', on(at('year', 2022))],
  ['1990s', on(at('decade', 1990))],
  ['19th century', on(at('century', 1800))],
  ['21st century', on(at('century', 2000))],
  ['about 1959', about(at('year', 1959))],
  ['about January 2022', about(at('month', 2022, 1))],
  ['4 January 2022, evening', on(at('time', 2022, 1, 4, 'evening'))],
  ['5 January 2022, 16:00', on(at('time', 2022, 1, 5, '16:00'))],
  ['2–5 January 2022', between(at('day', 2022, 1, 2), at('day', 2022, 1, 5))],
  ['3 January – 2 February 2022', between(at('day', 2022, 1, 3), at('day', 2022, 2, 2))],
  ['30 December 2021 – 2 January 2022', between(at('day', 2021, 12, 30), at('day', 2022, 1, 2))],
  ['March–June 2021', between(at('month', 2021, 3), at('month', 2021, 6))],
  ['March 2019 – January 2022', between(at('month', 2019, 3), at('month', 2022, 1))],
  ['1989–1991', between(at('year', 1989), at('year', 1991))],
  ['2021 – December 2021', between(at('year', 2021), at('month', 2021, 12))],
  ['1990s – 2005', between(at('decade', 1990), at('year', 2005))],
  ['5 January 2022, 09:00–10:00', between(at('time', 2022, 1, 5, '09:00'), at('time', 2022, 1, 5, '10:00'))],
  ['4 January 2022, evening – 5 January 2022, 16:00', between(at('time', 2022, 1, 4, 'evening'), at('time', 2022, 1, 5, '16:00'))],
];

describe('formatDate', () => {
  it.each(ENGLISH)('writes %s', (text, date) => {
    expect(en.formatDate(date)).toBe(text);
  });

  it.each([
    ['en-US', 'January 2, 2022', 'January 2–5, 2022', '19th century'],
    ['ru', '2 января 2022 г.', '2–5 января 2022 г.', 'XIX век'],
    ['kk', '2022 ж. 2 қаңтар', '2022 ж. 2–5 қаңтар', 'XIX ғасыр'],
    ['fa', '2 ژانویهٔ 2022', '2 تا 5 ژانویهٔ 2022', '19th century'],
  ])('has the order, calendar and digits of %s', async (tag, day, days, century) => {
    const locale = await loadLocale(tag);
    expect(locale.formatDate(on(at('day', 2022, 1, 2)))).toBe(day);
    expect(locale.formatDate(between(at('day', 2022, 1, 2), at('day', 2022, 1, 5)))).toBe(days);
    expect(locale.formatDate(on(at('century', 1800)))).toBe(century);
  });
});

describe('formatDatePart', () => {
  it.each<[string, FuzzyDate, string[]]>([
    ['a day', on(at('day', 2022, 1, 2)), ['2022', 'January', '2', '2 January']],
    ['days of one month', between(at('day', 2022, 1, 2), at('day', 2022, 1, 5)), ['2022', 'January', '2–5', '2 January']],
    ['days of two months', between(at('day', 2022, 1, 30), at('day', 2022, 2, 2)), ['2022', 'January', '30', '30 January']],
    ['a time', on(at('time', 2022, 1, 4, 'night')), ['2022', 'January', '4', '4 January']],
    ['a month', on(at('month', 2011, 12)), ['2011', 'December', '', '']],
    ['years', between(at('year', 1989), at('year', 1991)), ['1989', '', '', '']],
    ['a decade', on(at('decade', 1990)), ['1990s', '', '', '']],
  ])('takes %s apart', (_, date, parts) => {
    expect((['year', 'month', 'day', 'day-and-month'] as const).map((part) => en.formatDatePart(date, part))).toEqual(parts);
  });
});
