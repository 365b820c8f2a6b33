import { PDFContext, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflated } from '../../../scripts/press/content/page-content.ts';
import { predictRows, undoPredictor } from '../../../scripts/press/graphics/predictor.ts';
import { calculator } from '../../../scripts/press/inks/functions/calculator.ts';
import { readFunction } from '../../../scripts/press/inks/functions/read-function.ts';

describe('the small language of PostScript', () => {
  it.each<[string, number[], number[]]>([
    ['{ add 2 mul }', [1, 2], [6]],
    ['{ 3 1 roll }', [1, 2, 3], [3, 1, 2]],
    ['{ 3 -1 roll }', [1, 2, 3], [2, 3, 1]],
    ['{ 2 copy sub }', [5, 3], [5, 3, 2]],
    ['{ 1 index exch pop }', [7, 8], [7, 7]],
    ['{ dup 0.5 lt { pop 0 } { 1 exch sub } ifelse }', [0.2], [0]],
    ['{ dup 0.5 lt { pop 0 } { 1 exch sub } ifelse }', [0.75], [0.25]],
    ['{ 1 eq { 5 } if }', [1], [5]],
    ['{ 1 eq { 5 } if }', [2], []],
    ['{ 90 sin exch 3 exp }', [2], [1, 8]],
    ['{ 1 1 atan -7 3 idiv -2.5 truncate }', [], [45, -2, -2]],
    ['{ true false or 6 3 and 1 4 bitshift } % end', [], [1, 2, 16]],
    ['{ 0 div }', [1], [0]],
  ])('%s of %j', (program, inputs, outputs) => {
    const results = calculator(program)?.(inputs) ?? [];
    expect(results).toHaveLength(outputs.length);
    for (const [index, output] of outputs.entries()) expect(results[index]).toBeCloseTo(output);
  });

  it.each(['{ launch }', 'add', '{ toString }'])('knows no %s', (program) => {
    expect(calculator(program)).toBeUndefined();
  });
});

describe('functions', () => {
  const context = PDFContext.create();
  const read = (literal: unknown) => readFunction(context, context.obj(literal as never));
  const LINE = { FunctionType: 2, Domain: [0, 1], C0: [0, 1], C1: [1, 0], N: 1 };

  it('of powers', () => {
    expect(read({ ...LINE, N: 2 })?.([0.5])).toEqual([0.25, 0.75]);
  });

  it('are bounded by domain and range', () => {
    expect(read({ ...LINE, Range: [0, 0.6, 0, 1] })?.([7])).toEqual([0.6, 0]);
  });

  it('side by side, each with its part of the domain, which may run backwards', () => {
    const calculate = read({ FunctionType: 3, Domain: [0, 1], Functions: [LINE, LINE], Bounds: [0.25], Encode: [0, 1, 1, 0] });
    expect([0, 0.125, 0.25, 0.625, 1].map((x) => calculate?.([x])[0])).toEqual([0, 0.5, 1, 0.5, 0]);
  });

  it('of samples in two dimensions, the first fastest', () => {
    const table = deflated(context, Uint8Array.from([0, 255, 0, 0]), { FunctionType: 0, Domain: [0, 1, 0, 1], Range: [0, 1], Size: [2, 2], BitsPerSample: 8 });
    const calculate = readFunction(context, table);
    expect([[0, 0], [1, 0], [0, 1], [0.5, 0.5]].map((point) => calculate?.(point)[0])).toEqual([0, 1, 0, 0.25]); // biome-ignore format: four points
  });

  it('of samples of 16 bits, over other values', () => {
    const dict = { FunctionType: 0, Domain: [-1, 1], Range: [-1, 1], Size: [2], BitsPerSample: 16, Decode: [-1, 1] };
    expect(readFunction(context, deflated(context, Uint8Array.from([0, 0, 255, 255]), dict))?.([0])[0]).toBeCloseTo(0);
  });

  it('that are part of themselves are none', () => {
    const ref = context.nextRef();
    context.assign(ref, context.obj({ FunctionType: 3, Domain: [0, 1], Functions: [ref], Bounds: [], Encode: [0, 1] } as never));
    expect(readFunction(context, ref)).toBeUndefined();
    expect(read({ FunctionType: 9 })).toBeUndefined();
    expect(readFunction(context, PDFName.of('Identity'))).toBeUndefined();
  });
});

describe('predictors of PNG', () => {
  const pixels = [10, 20, 30, 40, 50, 60, 70, 80, 90];
  it.each([
    ['none', [0, 10, 20, 30, 0, 40, 50, 60, 0, 70, 80, 90]],
    ['left', [1, 10, 10, 10, 1, 40, 10, 10, 1, 70, 10, 10]],
    ['above', [2, 10, 20, 30, 2, 30, 30, 30, 2, 30, 30, 30]],
    ['the mean', [3, 10, 15, 20, 3, 35, 20, 20, 3, 50, 20, 20]],
    ['the nearest', [4, 10, 10, 10, 4, 30, 10, 10, 4, 30, 10, 10]],
  ])('by %s', (_, bytes) => {
    expect([...undoPredictor(Uint8Array.from(bytes), { predictor: 15, colors: 1, bits: 8, columns: 3 })]).toEqual(pixels);
  });

  it('give back what they were given', () => {
    const sizes = { colors: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 5 }), rows: fc.integer({ min: 0, max: 4 }) };
    const samples = fc
      .record(sizes)
      .chain(({ colors, columns, rows }) =>
        fc.uint8Array({ minLength: colors * columns * rows, maxLength: colors * columns * rows }).map((bytes) => ({ bytes, colors, columns })),
      );
    fc.assert(
      fc.property(samples, ({ bytes, colors, columns }) => {
        expect(undoPredictor(predictRows(bytes, colors, columns).bytes, { predictor: 15, colors, bits: 8, columns })).toEqual(bytes);
      }),
    );
  });
});
