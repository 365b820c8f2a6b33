import { expect, it } from 'vitest';
import { drawRings } from '../../../scripts/layout/drawings/draw-rings.ts';
import { textShape } from '../../../scripts/layout/drawings/text-shape.ts';
import { pageGeometry } from '../../../scripts/layout/page-geometry.ts';
import { chapter, config, h } from '../sample-publication.ts';

const A5 = pageGeometry(config());
const strokes = (path: string): number => path.split('M').length - 1;

it('draws a stroke for every sentence of a short text, all of them below the words of the cover', () => {
  const shape = textShape([
    chapter('a', {}, [h('p', 'One. Two is longer! Is three?'), h('p', 'Four')]),
    chapter('b', {}, [h('p', 'Пять. Шесть.'), h('p', 'هفت؟ هشت')]),
  ]);
  expect(shape.map(({ length }) => length)).toEqual([4, 4]);
  const { ink, accent, core, pen } = drawRings(shape, A5, 'ltr');
  expect([strokes(ink), strokes(accent)]).toEqual([7, 1]);
  const points = [...`${ink}${accent}`.matchAll(/(?:M| 0 0 [01] )([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  for (const [x, y] of points) {
    expect(y - pen).toBeGreaterThan(A5.topOffset + A5.sheet.height * 0.47);
    expect(Math.hypot(x - core.x, y - core.y)).toBeGreaterThan(core.r);
  }
  // Mirrored where books open on the other side.
  expect(drawRings(shape, A5, 'rtl').core.x).toBeCloseTo(A5.sheet.width - core.x, 1);
});

it('draws a long text in few enough strokes to be told apart', () => {
  const long = chapter(
    'a',
    {},
    Array.from({ length: 3000 }, (_, i) => h('p', 'word '.repeat(1 + (i % 90)))),
  );
  expect(textShape([long]).flat().length).toBeLessThanOrEqual(420);
});
