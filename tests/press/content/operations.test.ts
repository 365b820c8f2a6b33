import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { name, nameOf } from '../../../scripts/press/content/operation.ts';
import { readOperations } from '../../../scripts/press/content/read-operations.ts';
import { writeNumber, writeOperations } from '../../../scripts/press/content/write-operations.ts';

const read = (content: string) =>
  [...readOperations(content)].map(({ operator, operands }) => [...operands.map((each) => (typeof each === 'number' ? each : each.raw)), operator]);

describe('reading content', () => {
  it.each<[string, string, unknown[][]]>([
    ['numbers', '1 -2 +3 .5 -.5 4. 00.10 rg', [[1, -2, 3, 0.5, -0.5, 4, 0.1, 'rg']]],
    ['operators with signs', "f* B* (a) ' 1 2 (b) \" T* d0", [['f*'], ['B*'], ['(a)', "'"], [1, 2, '(b)', '"'], ['T*'], ['d0']]],
    ['nothing between tokens', '/F1 12 Tf[(a)-3<62>]TJ/G gs(c)Tj', [['/F1', 12, 'Tf'], ['[(a)-3<62>]', 'TJ'], ['/G', 'gs'], ['(c)', 'Tj']]],
    ['strings within strings', '(a (b) \\) \\\\) Tj', [['(a (b) \\) \\\\)', 'Tj']]],
    ['an operator in a string', '(1 0 0 rg) Tj', [['(1 0 0 rg)', 'Tj']]],
    ['comments', '% 1 g\n0 g % Q\r1 G', [[0, 'g'], [1, 'G']]],
    ['dictionaries', '/Span << /A (>>) /B [<</C 1>>] >> BDC', [['/Span', '<< /A (>>) /B [<</C 1>>] >>', 'BDC']]],
    ['words that are no operators', '/X true false null DP', [['/X', 'true', 'false', 'null', 'DP']]],
    ['every kind of white space', 'q\0Q\fq\tQ\r\nq', [['q'], ['Q'], ['q'], ['Q'], ['q']]],
    ['an inline image whose data hold its end', 'q BI /W 1 ID \x01 EI \x02\xff EI Q', [['q'], ['BI /W 1 ID \x01 EI \x02\xff EI', 'BI'], ['Q']]],
    ['an inline image with a name that begins as its data do', 'BI /IDx 1 /W 1 ID a EI Q', [['BI /IDx 1 /W 1 ID a EI', 'BI'], ['Q']]],
    ['what is cut off', '1 0 0 rg (a', [[1, 0, 0, 'rg']]],
    ['stray delimiters', ') q > Q', [[')', 'q'], ['>', 'Q']]],
  ])('%s', (_, content, operations) => {
    expect(read(content)).toEqual(operations);
  }); // biome-ignore format: a table

  it('ends, whatever the bytes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (content) => read(content).length <= content.length));
  });

  it('gives what was written', () => {
    const operand = fc.oneof(
      fc.integer({ min: -32768, max: 32768 }),
      fc.integer({ min: -(10 ** 7), max: 10 ** 7 }).map((hundredThousandths) => hundredThousandths / 1e5),
      fc.constantFrom('/P1', '(a(b)\\))', '<0041>', '[1 (x) /Y]', '<</A 1>>', 'true').map((raw) => ({ raw })),
    );
    const operation = fc.record({ operator: fc.constantFrom('rg', 'Tj', 'f*', "'", 'Do', 'cm'), operands: fc.array(operand, { maxLength: 6 }) });
    const positive = <T>(each: T) => (each === 0 ? 0 : each);
    fc.assert(
      fc.property(fc.array(operation), (operations) => {
        const expected = operations.map(({ operator, operands }) => ({ operator, operands: operands.map(positive) }));
        expect([...readOperations(writeOperations(operations))]).toEqual(expected);
      }),
    );
  });
});

describe('writing content', () => {
  it.each([
    [1, '1'],
    [0.1 + 0.2, '0.3'],
    [-0.000001, '0'],
    [0.00001, '0.00001'],
    [1e-7, '0'],
    [-0, '0'],
    [123456.789012, '123456.78901'],
    [2 ** 40, '1099511627776'],
  ])('numbers without exponents: %s', (value, written) => {
    expect(writeNumber(value)).toBe(written);
  });

  it('names with characters that mean something else', () => {
    expect(name('A B#/')).toEqual({ raw: '/A#20B#23#2f' });
    expect(nameOf(name('A B#/'))).toBe('A B#/');
    expect(nameOf({ raw: '(A)' })).toBeUndefined();
  });
});
