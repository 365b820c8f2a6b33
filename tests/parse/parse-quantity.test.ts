import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAGNITUDES, type Qualifier } from '../../scripts/model/quantity.ts';
import { parseQuantity } from '../../scripts/parse/parse-quantity.ts';

const FORMS: [Qualifier, (n: number) => string][] = [
  ['exact', (n) => `${n}`],
  ['about', (n) => `~${n}`],
  ['at-least', (n) => `${n}+`],
  ['over', (n) => `>${n}`],
  ['nearly', (n) => `<${n}`],
  ['up-to', (n) => `..${n}`],
];

describe('parseQuantity', () => {
  test.each(FORMS)('%s', (qualifier, write) => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(parseQuantity(write(value))).toEqual({ quantity: { kind: 'count', qualifier, value } });
      }),
    );
  });

  test('a range has its smaller number first', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (low, high) => {
        const expected =
          low < high ? { quantity: { kind: 'range', low, high } } : { error: { found: `range \`${low}..${high}\``, expected: 'the smaller number first' } };
        expect(parseQuantity(`${low}..${high}`)).toEqual(expected);
      }),
    );
  });

  test('a range of words goes upwards', () => {
    fc.assert(
      fc.property(fc.nat(MAGNITUDES.length - 1), fc.nat(MAGNITUDES.length - 1), (a, b) => {
        const [low, high] = [MAGNITUDES[a], MAGNITUDES[b]];
        expect(parseQuantity(String(low))).toEqual({ quantity: { kind: 'magnitude', low } });
        expect(parseQuantity(`${low}..${high}`)).toEqual(
          a < b ? { quantity: { kind: 'magnitude', low, high } } : { error: { found: `range \`${low}..${high}\``, expected: 'the smaller word first' } },
        );
      }),
    );
  });

  test('a unit follows a space', () => {
    expect(parseQuantity('50..60 tenge/litre')).toEqual({ quantity: { kind: 'range', low: 50, high: 60 }, unit: 'tenge/litre' });
    expect(parseQuantity('2.5  %')).toEqual({ quantity: { kind: 'count', qualifier: 'exact', value: 2.5 }, unit: '%' });
  });

  test.each(['', 'many', '4,000', '4 000', '-3', '1e9', '~70+', '>', '..', '5..', 'tens..20', '7 a day', '8 <b>', '9007199254740993', '1..9007199254740993'])(
    '%j is refused',
    (raw) => {
      expect(parseQuantity(raw)).toEqual({ error: { found: expect.any(String), expected: expect.any(String) } });
    },
  );

  test('whatever is written, no number is made up', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[~<>.]{0,2}[0-9]{0,18}[.+]{0,2}[0-9]{0,4}( [a-z%/]{0,8})?$/)), (raw) => {
        const read = parseQuantity(raw);
        if ('error' in read) return;
        const { quantity } = read;
        const numbers = quantity.kind === 'count' ? [quantity.value] : quantity.kind === 'range' ? [quantity.low, quantity.high] : [];
        const written = (raw.trim().split(/\s/)[0] ?? '').split('..').flatMap((part) => part.match(/\d+(?:\.\d+)?/g) ?? []);
        expect(numbers).toEqual(written.map(Number));
      }),
      { numRuns: 4000 },
    );
  });
});
