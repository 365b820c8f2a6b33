import { expect, test } from 'vitest';
import { compileChronology } from '../../scripts/compile/compile-chronology.ts';
import type { EventMark } from '../../scripts/model/chapter.ts';
import type { Figure } from '../../scripts/model/quantity.ts';
import { chapter, event, term } from './fixtures.ts';

const compile = (...events: EventMark[]) => compileChronology([chapter('one', { events })], [], {}).value.entries;
const killed = (raw: string): Figure => ({ name: 'killed', quantity: { kind: 'count', qualifier: 'exact', value: Number(raw) }, raw });

test('a year stands before its months and a month before its days; on a day hours come first, then the day, then what lasted', () => {
  const order = [
    '2011', '1986', '2011-12-16', '2011-12', '2022-01-02', '2022-01-02/2022-01-05', '2022-01-02T10:00', '2011-12-16Tevening', '2010/2019',
    '2022-01-02~', '2022-01-02/2022-01-03~', '2022-01-02T09:00', '2022-01-02/2022-01-03', '2022-01-03', '2022-01-02Tdawn',
  ]; // biome-ignore format: one line
  expect(compile(...order.map((raw, i) => event(`e${i}`, raw))).map((entry) => entry.date.raw)).toEqual([
    '1986', '2010/2019', '2011', '2011-12', '2011-12-16Tevening', '2011-12-16',
    '2022-01-02Tdawn', '2022-01-02T09:00', '2022-01-02T10:00', '2022-01-02', '2022-01-02~',
    '2022-01-02/2022-01-03', '2022-01-02/2022-01-05', '2022-01-02/2022-01-03~', '2022-01-03',
  ]); // biome-ignore format: one line
});

test('of one day, what is told stands before what we infer, and both before what was only said on it', () => {
  const { date: said, ...rest } = event('a-said', '2022-01-05');
  const marks = [...(said ? [{ ...rest, asOf: said }] : []), event('b-inferred', '2022-01-05', { inferred: true }), event('c-told', '2022-01-05')];
  expect(compile(...marks).map(({ id, dated }) => [id, dated])).toEqual([['c-told', 'told'], ['b-inferred', 'inferred'], ['a-said', 'said']]); // biome-ignore format: a list
});

test('one id is one entry; every telling stays', () => {
  const [entry, ...others] = compile(event('strike', '2011'), event('strike', '2011-12-16', { chapter: 'two' }), event('strike', '2011-12'));
  expect(others).toEqual([]);
  expect(entry?.tellings).toHaveLength(3);
  expect(entry?.date.raw).toBe('2011-12-16');
  expect(entry?.differences).toEqual([]);
});

test('an entry has the words of the first who gives its date, or of the telling that leads', () => {
  const tellings = [event('strike', '2011'), event('strike', '2011-12-16', { chapter: 'two' }), event('strike', '2011-12-16', { chapter: 'three' })];
  expect(compile(...tellings)[0]?.lead.chapter).toBe('two');
  const [first, ...others] = tellings;
  expect(compile({ ...(first as EventMark), lead: true }, ...others)[0]).toMatchObject({ date: { raw: '2011-12-16' }, lead: { chapter: 'one' } });
});

test('dates that cannot both be right differ; the entry takes the one most accounts agree with', () => {
  const [entry] = compile(event('start', '2022-01-01'), event('start', '2022-01-02', { chapter: 'two' }), event('start', '2022-01-02', { chapter: 'three' }));
  expect(entry?.date.raw).toBe('2022-01-02');
  expect(entry?.differences.map(({ subject, positions }) => [subject, positions.map((mark) => mark.date?.raw)])).toEqual([
    ['date', ['2022-01-01', '2022-01-02', '2022-01-02']],
  ]);
});

test('different figures are all shown, also where one account contradicts itself; the same figure is no difference', () => {
  const [entry] = compile(
    event('dead', '2022-01', { figures: [killed('164')] }),
    event('dead', '2022-01', { figures: [killed('44')] }),
    event('dead', '2022-01', { chapter: 'two' }),
  );
  expect(entry?.differences.map(({ subject, positions }) => [subject, positions.map((mark) => mark.figures[0]?.raw)])).toEqual([['killed', ['164', '44']]]);
  expect(compile(event('dead', '2022', { figures: [killed('7')] }), event('dead', '2022', { chapter: 'two', figures: [killed('7')] }))[0]?.differences).toEqual(
    [],
  );
});

test('a place inside another is no difference; two cities are', () => {
  const places = { zhanaozen: { within: 'mangystau' }, mangystau: { within: 'kazakhstan' }, almaty: { within: 'kazakhstan' } };
  const terms = ['zhanaozen', 'mangystau', 'kazakhstan', 'almaty'].map((id) => term(id, { kind: 'place' }));
  const differ = (a: string, b: string) =>
    compileChronology([chapter('one', { events: [event('x', '2022', { places: [a] }), event('x', '2022', { chapter: 'two', places: [b] })] })], terms, places)
      .value.entries[0]?.differences.length;
  expect([differ('zhanaozen', 'kazakhstan'), differ('zhanaozen', 'mangystau'), differ('zhanaozen', 'almaty')]).toEqual([0, 0, 1]);
});

test('an unknown place is an error where it is written, with what was probably meant', () => {
  const placesPlace = { path: 'chapters/en/one.md', line: 1, column: 30 };
  const unknown = event('x', '2022', { places: ['atlantis', 'harbor', 'strike', 'gate'], placesPlace });
  const terms = [term('harbour', { kind: 'place' }), term('gate', { kind: 'place' }), term('strike')];
  const { problems } = compileChronology([chapter('one', { events: [unknown] })], terms, {});
  expect(problems.filter(({ rule }) => rule === 'place-unknown').map(({ rule, place, hint }) => [rule, place, hint])).toEqual([
    ['place-unknown', placesPlace, 'Add it to glossary.yml, or mend the id.'],
    ['place-unknown', placesPlace, 'Did you mean `harbour`?'],
    ['place-unknown', placesPlace, 'Write `kind: place` at `strike` in glossary.yml, or mend the id.'],
  ]);
});
