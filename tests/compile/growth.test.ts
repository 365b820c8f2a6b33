import { describe, expect, it } from 'vitest';
import { compileChronology } from '../../scripts/compile/compile-chronology.ts';
import { indexTerms } from '../../scripts/compile/term-index.ts';
import { chapter, event, term } from './fixtures.ts';

/** Ten times as many may cost so many times as much: n log n is 12.5 from ten thousand to a hundred thousand, n² a hundred. */
const MOST = 15;
const [SOME, MANY] = [10_000, 100_000];

/** Counts how often a method of all texts, lists or dates is called while something runs. */
function callsOf<T extends object>(prototype: T, names: readonly (keyof T & string)[], run: () => void): number {
  let calls = 0;
  const own = names.map((name) => [name, prototype[name]] as const);
  for (const [name, method] of own)
    prototype[name] = function (this: T, ...given: unknown[]) {
      calls++;
      return Reflect.apply(method as never, this, given);
    } as never;
  try {
    run();
  } finally {
    for (const [name, method] of own) prototype[name] = method;
  }
  return calls;
}

describe('ten times as many', () => {
  it('terms and words take ten times as many comparisons to find, however alike the terms are', () => {
    const comparisons = (count: number): number => {
      const terms = Array.from({ length: count }, (_, i) => term(`t${i}`, { term: `lift ${i}`, forms: [`lifts ${i}`] }));
      const text = Array.from({ length: count }, (_, i) => `The lift ${i}`).join(' and ');
      let found = 0;
      const calls = callsOf(String.prototype, ['slice', 'toLocaleLowerCase', 'toLocaleUpperCase', 'startsWith'], () => {
        found = indexTerms(terms, 'en').find(text).length;
      });
      expect(found).toBe(count);
      return calls;
    };
    expect(comparisons(MANY) / comparisons(SOME)).toBeLessThan(MOST);
  });

  it('events take as many comparisons of dates as sorting does, and each is looked at a few times', () => {
    const cost = (count: number): { dates: number; looks: number } => {
      let looks = 0;
      const events = Array.from({ length: count }, (_, i) => {
        const made = event(`e${i}`, `${1500 + (i % 500)}-0${1 + (i % 9)}-1${i % 10}`, { place: { path: 'a.md', line: i } });
        return new Proxy(made, {
          get(target, name) {
            looks++;
            return Reflect.get(target, name);
          },
        });
      });
      const dates = callsOf(Date.prototype, ['setUTCFullYear'], () => {
        expect(compileChronology([chapter('one', { events })], [], {}).value.entries).toHaveLength(count);
      });
      return { dates, looks };
    };
    const [some, many] = [cost(SOME), cost(MANY)];
    expect(many.dates / some.dates).toBeLessThan(MOST);
    expect(many.looks / some.looks).toBeLessThan(MOST);
  });
});
