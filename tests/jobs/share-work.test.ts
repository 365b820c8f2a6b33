import { expect, it } from 'vitest';
import { readEndpoints, readShard } from '../../scripts/commands/read-shard.ts';
import { shareOf } from '../../scripts/jobs/share-work.ts';

const LOCALES = ['en', 'ru', 'kk'];
const EDITIONS = ['a5', 'booklet-a4'];
const share = (index: number, count: number) => Object.fromEntries(shareOf(LOCALES, EDITIONS, { index, count }));

it('shares locales and editions, each with one machine, and parts as few locales as it must', () => {
  expect(shareOf(LOCALES, EDITIONS)).toEqual(new Map(LOCALES.map((locale) => [locale, EDITIONS])));
  expect([share(1, 2), share(2, 2)]).toEqual([
    { en: EDITIONS, ru: ['a5'] },
    { ru: ['booklet-a4'], kk: EDITIONS },
  ]);
  expect([1, 2, 3].map((index) => share(index, 3))).toEqual(LOCALES.map((locale) => ({ [locale]: EDITIONS })));
  for (const count of [1, 2, 3, 4, 5, 6]) {
    const all = Array.from({ length: count }, (_, i) => [...shareOf(LOCALES, EDITIONS, { index: i + 1, count })]).flat();
    expect(all.flatMap(([locale, editions]) => editions.map((each) => `${locale} ${each}`))).toEqual(
      LOCALES.flatMap((locale) => EDITIONS.map((each) => `${locale} ${each}`)),
    );
  }
  expect(() => share(1, 7)).toThrow('at most 6 shards: 3 locales in 2 editions');
});

it('reads which share is meant', () => {
  expect(readShard('2/3')).toEqual({ index: 2, count: 3 });
  for (const wrong of ['0/3', '4/3', '1', '1/3/5', 'a/b', '-1/2', '1/0']) expect(() => readShard(wrong)).toThrow('expected which of how many');
});

it('takes addresses of browsers only, and repeats none that it refuses', () => {
  expect(readEndpoints(['ws://a:1/x', 'wss://b'])).toEqual(['ws://a:1/x', 'wss://b']);
  expect(() => readEndpoints(['https://token@example.org'])).toThrow(/^(?!.*token).*ws:\/\//);
});
