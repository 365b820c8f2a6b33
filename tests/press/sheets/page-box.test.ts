import { PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pageBox } from '../../../scripts/press/sheets/page-box.ts';
import { mm, numberedPages, turnBy } from './numbered-pages.ts';

const boxOf = async (change: (page: PDFPage) => void) => {
  const document = await numberedPages(1, { size: [100, 200], change });
  const box = pageBox(document.getPages()[0] as PDFPage);
  if (!box) throw new Error('no box');
  return box;
};
/** Where a point of the page comes to lie. */
const through = ([a, b, c, d, e, f]: readonly number[], [x, y]: [number, number]) =>
  [(a ?? 0) * x + (c ?? 0) * y + (e ?? 0), (b ?? 0) * x + (d ?? 0) * y + (f ?? 0)].map((value) => Math.round(value * 1000) / 1000);

describe('the box of a page', () => {
  it('is its MediaBox where there is no other', async () => {
    const { trim, bleed, matrix } = await boxOf((page) => page.setMediaBox(10, 20, 300, 400));
    expect({ trim, bleed }).toEqual({ trim: { width: 300, height: 400 }, bleed: 0 });
    expect(through(matrix, [10, 20])).toEqual([0, 0]);
  });

  it('is its CropBox, and before that its TrimBox', async () => {
    expect((await boxOf((page) => page.setCropBox(10, 20, 200, 300))).trim).toEqual({ width: 200, height: 300 });
    const { trim, bleed, shown } = await boxOf((page) => {
      page.setMediaBox(0, 0, 300, 400);
      page.setCropBox(5, 5, 290, 390);
      page.setTrimBox(20, 30, 200, 300);
      page.setBleedBox(12, 22, 216, 316);
    });
    expect({ trim, bleed, shown }).toEqual({ trim: { width: 200, height: 300 }, bleed: 8, shown: [12, 22, 228, 338] });
  });

  it('ends at the MediaBox, and a bleed does not cut into the trim', async () => {
    const { trim, shown } = await boxOf((page) => {
      page.setMediaBox(0, 0, 100, 100);
      page.setTrimBox(10, 10, 500, 50);
      page.setBleedBox(20, 20, 10, 10);
    });
    expect(trim).toEqual({ width: 90, height: 50 });
    expect(shown).toEqual([10, 10, 100, 60]);
  });

  it('may have its corners in any order', async () => {
    const { trim } = await boxOf((page) => page.node.set(PDFName.of('MediaBox'), page.doc.context.obj([200, 300, 0, 0])));
    expect(trim).toEqual({ width: 200, height: 300 });
  });

  it('is inherited', async () => {
    const { trim } = await boxOf((page) => {
      page.node.Parent()?.set(PDFName.of('MediaBox'), page.doc.context.obj([0, 0, 200, 300]));
      page.node.Parent()?.set(PDFName.of('Rotate'), PDFNumber.of(90));
      page.node.delete(PDFName.of('MediaBox'));
      page.node.delete(PDFName.of('Rotate'));
    });
    expect(trim).toEqual({ width: 300, height: 200 });
  });

  // A point near the lower left corner of a page of 100 × 200 mm, seen after the page was turned clockwise.
  it.each([
    [0, [1, 2]],
    [90, [2, mm(100) - 1]],
    [180, [mm(100) - 1, mm(200) - 2]],
    [270, [mm(200) - 2, 1]],
    [-90, [mm(200) - 2, 1]],
  ])('turned by %i', async (angle, expected) => {
    const { trim, matrix } = await boxOf(turnBy(angle));
    expect(trim.width > trim.height).toBe(angle % 180 !== 0);
    expect(through(matrix, [1, 2])).toEqual(expected.map((value) => Math.round(value * 1000) / 1000));
  });

  it('is measured in the user unit', async () => {
    const { trim, matrix } = await boxOf((page) => {
      page.setMediaBox(0, 0, 100, 100);
      page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
    });
    expect(trim).toEqual({ width: 200, height: 200 });
    expect(through(matrix, [10, 20])).toEqual([20, 40]);
  });
});
