import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_PARTS } from '../../scripts/model/date.ts';
import { daysInMonth, parseDate } from '../../scripts/parse/parse-date.ts';

const two = (n: number) => String(n).padStart(2, '0');
const day = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter(({ year, month, day }) => day <= daysInMonth(year, month));
const iso = ({ year, month, day }: { year: number; month: number; day: number }) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

describe('parseDate', () => {
  test.each([
    ['2019-05-02', { precision: 'day', year: 2019, month: 5, day: 2 }],
    ['2019-05', { precision: 'month', year: 2019, month: 5 }],
    ['2019', { precision: 'year', year: 2019 }],
    ['199X', { precision: 'decade', year: 1990 }],
    ['18XX', { precision: 'century', year: 1800 }],
    ['2019-05-02T16:00', { precision: 'time', year: 2019, month: 5, day: 2, time: '16:00' }],
    ['2019-05-02Tevening', { precision: 'time', year: 2019, month: 5, day: 2, time: 'evening' }],
  ])('%s is a point', (raw, start) => expect(parseDate(raw)).toEqual({ start, about: false, raw }));

  test('an interval has an end, and ~ says "about"', () => {
    expect(parseDate('2019-05-02/2019-05~')).toEqual({
      start: { precision: 'day', year: 2019, month: 5, day: 2 },
      end: { precision: 'month', year: 2019, month: 5 },
      about: true,
      raw: '2019-05-02/2019-05~',
    });
  });

  test.each([
    '1900-02-29',
    '2019-02-30',
    '2019-04-31',
    '2019-13',
    '2019-00-01',
    '2019-05-00',
    '0000',
    '19',
    '2019-5-2',
    '2019-05-02T24:00',
    '2019-05-02T12:60',
    '2019-05-02Tnoonish',
    '2019-05T10:00',
    '2.5.2019',
    '',
    '~',
    '/',
    '2019/',
    '2019/2020/2021',
    '19X9',
    '2019 ~',
  ])('%j does not exist', (raw) => expect(parseDate(raw)).toEqual({ error: expect.stringMatching(/^Unexpected .*, expected /) }));

  test.each(['2019-05-09/2019-05-02', '2019/2018', '2000/199X', '2019-05-02T16:00/2019-05-02T15:59', '2019-05-02Tevening/2019-05-02Tdawn'])(
    '%s ends before it begins',
    (raw) => expect(parseDate(raw)).toEqual({ error: expect.stringContaining('before the start') }),
  );

  test.each(['2019-05-02/2019-05', '2019/2019-05', '199X/1995', '2019-05-02Tnoon/2019-05-02T09:00'])('%s may be in order', (raw) =>
    expect(parseDate(raw)).toHaveProperty('end'),
  );

  test('every day of the calendar is read as itself, and JavaScript knows it', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (date, about) => {
        expect(parseDate(iso(date) + (about ? '~' : ''))).toMatchObject({ start: { precision: 'day', ...date }, about });
        const same = new Date(new Date(0).setUTCFullYear(date.year, date.month - 1, date.day));
        expect([same.getUTCMonth() + 1, same.getUTCDate()]).toEqual([date.month, date.day]);
      }),
      { numRuns: 3000 },
    );
  });

  test('two days are an interval exactly in their order', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const read = parseDate(`${iso(a)}/${iso(b)}`);
        expect('error' in read).toBe(iso(b) < iso(a));
      }),
      { numRuns: 3000 },
    );
  });

  test('whatever is written, the answer is a date or an error, and never another date', () => {
    const likely = fc.stringMatching(/^[0-9]{0,5}X{0,2}(-[0-9]{1,2}){0,3}(T[a-z0-9:]{0,9})?(\/[0-9-]{0,10})?~?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), likely), (raw) => {
        const read = parseDate(raw);
        if ('error' in read) return;
        const { year, month, day: d, time } = read.start;
        const shown = [
          String(year).padStart(4, '0'),
          month === undefined ? '' : `-${two(month)}`,
          d === undefined ? '' : `-${two(d)}`,
          time === undefined ? '' : `T${time}`,
        ].join('');
        const points = raw.trim().replace(/~$/, '').split('/');
        expect(points[0]?.replaceAll('X', '0')).toBe(shown);
        expect(points.length === 2).toBe(read.end !== undefined);
        if (time && !/^\d\d:\d\d$/.test(time)) expect(DAY_PARTS).toContain(time);
      }),
      { numRuns: 4000 },
    );
  });
});
