import { PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { pageShape } from '../../../scripts/press/sheets/page-shape.ts';
import { mm, numberedPages, turnBy } from './numbered-pages.ts';

const shapeOf = async (count: number, change: (page: PDFPage, number: number) => void, bleed = 0) =>
  pageShape(await numberedPages(count, { change, bleed }), 'x.pdf');

it('is what all pages have in common, with the widest bleed', async () => {
  const { value, problems } = await shapeOf(3, (page, number) => page.setBleedBox(mm(1), mm(1), mm(150 + (number === 2 ? 1.5 : 0)), mm(212)), 3);
  expect(problems).toEqual([]);
  expect(value?.trim.width).toBeCloseTo(mm(148), 6);
  expect(value?.bleed).toBeCloseTo(mm(2), 6);
  expect((await shapeOf(3, (page, number) => page.setWidth(mm(148 + number * 0.04)))).problems).toEqual([]);
});

it.each<[string, (page: PDFPage, number: number) => void, string, string]>([
  [
    'another size',
    (page, n) => [3, 5, 6].includes(n) && page.setSize(mm(210), mm(297)),
    'pages 3, 5–6 are not 148 × 210 mm like the others (page 3: 210 × 297 mm)',
    'impose them apart',
  ],
  [
    'a little more',
    (page, n) => n === 20 && page.setWidth(mm(148.2)),
    'page 20 is not 148 × 210 mm like the others (page 20: 148.2 × 210 mm)',
    'impose them apart',
  ],
  ['turned', (page, n) => n === 2 && turnBy(90)(page), 'page 2 is not 148 × 210 mm like the others (page 2: 210 × 148 mm)', 'Turn these pages'],
  [
    'many',
    (page, n) => n % 2 === 0 && n < 29 && page.setWidth(mm(100)),
    'pages 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 and 2 more are not',
    'impose them apart',
  ],
])('is refused: %s', async (_, change, message, hint) => {
  const { value, problems } = await shapeOf(30, change);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([
    { rule: 'pdf-input', place: { path: 'x.pdf' }, message: expect.stringContaining(message), hint: expect.stringContaining(hint) },
  ]);
});

it('needs a size', async () => {
  const { problems } = await shapeOf(2, (page) => page.node.delete(PDFName.of('MediaBox')));
  expect(problems[0]?.message).toBe('Unexpected pages 1–2 without a size, expected a MediaBox');
});
