/** Whose words an entry is printed in, and under which date: each rule with a reading that would mislead. */
import { describe, expect, it } from 'vitest';
import { compileChronology } from '../../scripts/compile/compile-chronology.ts';
import type { EventMark } from '../../scripts/model/chapter.ts';
import type { Figure } from '../../scripts/model/quantity.ts';
import { chapter, date, event } from './fixtures.ts';

const SLUGS = ['one', 'two', 'three', 'four', 'five'];
/** Tellings of one event by as many chapters, compiled. */
const told = (...tellings: Partial<EventMark>[]) => {
  const chapters = tellings.map((more, i) => {
    const slug = SLUGS[i] ?? 'more';
    const { date: own, ...rest } = event('boiler', '2019-05-02', { chapter: slug, ...more });
    return chapter(slug, { events: ['asOf' in more && !('date' in more) ? rest : { ...rest, ...(own ? { date: own } : {}) }] });
  });
  const entry = compileChronology(chapters, [], {}).value.entries[0];
  if (!entry) throw new Error('no entry');
  return { ...entry, subjects: entry.differences.map(({ subject }) => subject) };
};
const on = (raw: string, more: Partial<EventMark> = {}) => ({ date: date(raw), ...more });
const killed = (raw: string): Figure[] => [{ name: 'killed', quantity: { kind: 'count', qualifier: 'exact', value: Number(raw) }, raw }];
const sentence = (text: string): Pick<EventMark, 'entry'> => ({ entry: { content: [{ type: 'text', value: text }], text, by: 'sentence' } });

describe('the date of an entry', () => {
  it('is the exact one that one account gives, not the wide one that fits all', () => {
    expect(told(on('2019-05-01/2019-05-09~'), on('2019-05-02T05:00'), on('2019-05-02/2019-05-04~')).date.raw).toBe('2019-05-02T05:00');
    expect(told(on('2019-05'), on('2019-05-02'), on('2019-05-03'), on('2019-05-03')).date.raw).toBe('2019-05-03');
  });

  it('gets no support from intervals that are only about', () => {
    expect(told(on('2019-05-01/2019-05-02~'), on('2019-04-30/2019-05-02~'), on('2019-05-02'), on('2019-05-04'), on('2019-05-04')).date.raw).toBe('2019-05-04');
  });

  it('gets no support from less precise ones', () => {
    expect(told(on('2019-05-02T10:00'), on('2019'), on('2019'), on('2019-05-03'), on('2019-05-03')).date.raw).toBe('2019-05-03');
  });

  it('agrees with the telling that leads', () => {
    expect(told(on('2019-05-01', { lead: true }), on('2019-05-02'), on('2019-05-02'))).toMatchObject({ date: { raw: '2019-05-01' }, lead: { chapter: 'one' } });
  });

  it('is never the day on which something was said, unless nobody says more', () => {
    expect(told({ asOf: date('2019-05-01') }, on('2019-05-07'))).toMatchObject({ date: { raw: '2019-05-07' }, dated: 'told', lead: { chapter: 'two' } });
    expect(told({ asOf: date('2019-05-09') }, { asOf: date('2019-05-10') })).toMatchObject({ date: { raw: '2019-05-09' }, dated: 'said', subjects: [] });
    expect(told({ asOf: date('2019-05-09') }, { asOf: date('2019-05-10'), lead: true })).toMatchObject({
      date: { raw: '2019-05-10' },
      lead: { chapter: 'two' },
    });
  });

  it('is our inference only where no account gives one', () => {
    expect(told(on('2019-03', { inferred: true }), on('2019'))).toMatchObject({ date: { raw: '2019' }, dated: 'told', subjects: [] });
    expect(told(on('2019-03', { inferred: true }))).toMatchObject({ dated: 'inferred' });
  });
});

describe('dates are said to differ', () => {
  it('not where approximate ones overlap, or parts of a day', () => {
    expect(told(on('2018/2018-12~'), on('2018-06/2019-01')).subjects).toEqual([]);
    expect(told(on('2019-05-02Tevening'), on('2019-05-02Tnight'), on('2019-05-02T21:30')).subjects).toEqual([]);
    expect(told(on('2019-05-02Tnight'), on('2019-05-03T02:00')).subjects).toEqual([]);
  });

  it('not where one is inferred, or only the day on which it was said', () => {
    expect(told(on('2019-03', { inferred: true }), on('2020')).subjects).toEqual([]);
    expect(told({ asOf: date('2019-05-05') }, on('2019-05-03')).subjects).toEqual([]);
  });

  it('where both cannot be right', () => {
    expect(told(on('2018'), on('2019')).subjects).toEqual(['date']);
    expect(told(on('2018-06/2018-08'), on('2018-07/2018-12')).subjects).toEqual(['date']);
    expect(told(on('2019-05-02Tmorning'), on('2019-05-02Tnight')).subjects).toEqual(['date']);
  });
});

describe('the words of an entry', () => {
  it('are those of the account alone where nothing differs', () => expect(told(on('2019-05-02'), on('2019-05')).named).toBe(false));

  it('are never one account’s without its name where they differ', () => {
    expect(told({ figures: killed('2') }, { figures: killed('3') }).named).toBe(true);
    expect(told({}, { says: 'the owner had it repaired before' }).named).toBe(true);
    expect(told({ ...sentence('The boiler burst.'), figures: killed('2') }, { figures: killed('3') }).named).toBe(true);
  });

  it('are a sentence for all where a telling leads with one', () => {
    const entry = told({ figures: killed('2') }, { ...sentence('A boiler burst.'), lead: true, figures: killed('3') });
    expect(entry).toMatchObject({ named: false, lead: { chapter: 'two', entry: { text: 'A boiler burst.' } } });
  });

  it('are those that someone wrote for them, before others of the same date', () => {
    expect(told({}, sentence('The boiler of the laundry burst.')).lead.chapter).toBe('two');
  });

  it('leave no `says` out, also where it is the only one', () => {
    const entry = told({}, { says: 'at the harbour it was a fuse' });
    expect(entry.differences).toMatchObject([{ subject: 'says', positions: [{ chapter: 'two' }] }]);
  });
});
