import { describe, expect, test } from 'vitest';
import { type DotPlot, drawDotPlot } from '../../../scripts/layout/drawings/draw-dot-plot.ts';
import type { Setting } from '../../../scripts/layout/part.ts';
import type { Figure } from '../../../scripts/model/quantity.ts';
import { parseQuantity } from '../../../scripts/parse/parse-quantity.ts';
import { sample } from '../sample-publication.ts';

const { messages, geometry } = await sample();
const setting = (dir: 'ltr' | 'rtl' = 'ltr') => ({ geometry, messages: { ...messages, dir } }) as Setting;

function figure(raw: string): Figure {
  const read = parseQuantity(raw);
  if ('error' in read) throw new Error(read.error.found);
  return { name: 'killed', raw, ...read };
}
const draw = (raws: readonly string[], dir?: 'rtl') =>
  drawDotPlot(
    setting(dir),
    'Killed',
    raws.map((raw) => ({ value: raw, figures: [figure(raw)] })),
  );
const drawn = (...raws: string[]): DotPlot => draw(raws) ?? expect.fail('nothing is drawn');
const dots = ({ strips }: DotPlot) => strips.flatMap(({ circles }) => circles.map(({ x }) => x));

describe('figures on one scale', () => {
  test('stand as far from nought as they are large, on ticks that are round', () => {
    const plot = drawn('44', '164', '88');
    const [small = 0, large = 0, twice = 0] = dots(plot).map((x) => x - plot.from);
    expect(twice / small).toBeCloseTo(2, 1);
    expect(large / small).toBeCloseTo(164 / 44, 1);
    expect(plot.labels.map(({ text }) => text)).toEqual(['0', '100', '200']);
    expect(plot.ticks.map(({ x }) => Math.round(((x - plot.from) / (plot.to - plot.from)) * 200))).toEqual([0, 50, 100, 150, 200]);
  });

  test('run from the right in a script that does', () => {
    const [left, right] = [drawn('44', '164', '88+'), draw(['44', '164', '88+'], 'rtl') ?? expect.fail('nothing is drawn')];
    expect(dots(right).map((x) => Math.round((right.width - x) * 10))).toEqual(dots(left).map((x) => Math.round(x * 10)));
    expect(left.strips[2]?.arrows[0]?.d).toContain('h8');
    expect(right.strips[2]?.arrows[0]?.d).toContain('h-8');
  });

  test('are a bar where they are a range, open where they may go on, and a frame where they are a word', () => {
    const { strips, from, to } = drawn('100', '~50', '20..80', 'dozens', '<90');
    const at = (value: number) => from + ((to - from) * value) / 100;
    expect(strips.map(({ circles, bars }) => [...circles, ...bars].map(({ form }) => form))).toEqual([['dot'], ['ring'], ['bar'], ['word'], ['dot']]);
    expect(strips[2]?.bars[0]?.x).toBeCloseTo(at(20), 1);
    expect(strips[2]?.bars[0]?.width).toBeCloseTo(at(80) - at(20), 1);
    expect(strips[3]?.bars[0]?.x).toBeCloseTo(at(24), 1);
    expect(strips.map(({ arrows }) => arrows.length)).toEqual([0, 0, 0, 0, 1]);
    expect(strips[4]?.arrows[0]?.d).toContain('h-8');
  });

  test('stand by powers of ten where they span more than two of them, and it says so', () => {
    const plot = drawn('10', '100', '10000');
    const [a = 0, b = 0, c = 0] = dots(plot);
    expect(plot.isLogarithmic).toBe(true);
    expect(c - b).toBeCloseTo(2 * (b - a), 1);
    expect(drawn('100', '500', '10000').isLogarithmic).toBe(false);
  });

  test('are not drawn where words are as quick: two, the same thrice, near ones, other units', () => {
    expect(draw(['15+', '70+'])).toBeNull();
    expect(draw(['15', '15', '70'])).toBeNull();
    expect(draw(['41', '42', '43'])).toBeNull();
    expect(draw(['0', '0', '0'])).toBeNull();
    expect(draw(['50 tenge', '100 tenge/week', '200 tenge'])).toBeNull();
    expect(draw(['50 tenge', '100 tenge', '200 tenge'])).not.toBeNull();
  });
});
