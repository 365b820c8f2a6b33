import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { paperSize } from '../../../scripts/model/paper-size.ts';
import { savePdf } from '../../../scripts/press/save-pdf.ts';
import { makeSheets } from '../../../scripts/press/sheets/make-sheets.ts';
import { type UnimposeOptions, unimpose } from '../../../scripts/press/unimpose/unimpose.ts';
import { ALL_FOLDS } from '../sheets/all-folds.ts';
import { foliosOf, mm, numberedPages } from '../sheets/numbered-pages.ts';

type Order = Omit<UnimposeOptions, 'path' | 'metadata' | 'sides'>;

/** A7, in millimetres. */
const SIZE: [number, number] = [74, 105];
const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const undo = (document: PDFDocument, options: Omit<UnimposeOptions, 'path' | 'metadata'>) =>
  unimpose(document, { path: 'booklet.pdf', metadata: { tool: 'zine' }, ...options });

/** Sheets of a document of numbered pages, on paper as large as the pages together unless another is named. */
async function imposed(pages: number, order: Order, paper?: string, tool = 'another program'): Promise<{ document: PDFDocument; padded: number }> {
  const numbered = await numberedPages(pages, { size: SIZE, change: (page, number) => page.drawText(`${number + 1000}`, { x: mm(7), y: mm(90), size: 8 }) });
  const on = async (size: ReturnType<typeof paperSize>) => {
    if (!size) throw new Error('no such paper');
    return makeSheets(numbered, { path: 'pages.pdf', paper: size, order, metadata: { tool } });
  };
  const { value: large } = await on(paperSize('a3'));
  const { columns = 1, rows = 1 } = large?.imposition.grid ?? {};
  const { value, problems } = await on(paperSize(paper ?? `${columns * SIZE[0]}x${rows * SIZE[1]}mm`));
  expect(problems).toEqual([]);
  if (!value) throw new Error('nothing imposed');
  return { document: await open(value.files[0]?.bytes ?? new Uint8Array()), padded: value.padded };
}

describe('what was imposed comes back', () => {
  const folds = ALL_FOLDS.filter(([, { fold, cover }]) => fold !== 'repeat' && !cover);

  it.each(folds)('%s: in reading order, upright, in its size and at its place', async (_, order) => {
    for (const pages of [16, 21]) {
      const { document, padded } = await imposed(pages, order);
      const { value, problems } = await undo(document, order);
      expect(problems).toEqual([]);
      if (!value) throw new Error('nothing came back');
      const back = await open(await savePdf(value));
      expect(back.getPageCount()).toBe(padded);
      for (const page of back.getPages()) {
        const { x, y, width, height } = page.getMediaBox();
        expect([x, y, width, height]).toEqual([0, 0, expect.closeTo(mm(SIZE[0]), 2), expect.closeTo(mm(SIZE[1]), 2)]);
      }
      const expected = Array.from({ length: padded }, (__, index) =>
        index < pages
          ? [
              { number: index + 1, x: mm(SIZE[0]) / 2, y: mm(SIZE[1]) / 2, rotation: 0 },
              { number: index + 1001, x: mm(7), y: mm(90), rotation: 0 },
            ]
          : [],
      );
      const found = await foliosOf(await savePdf(value));
      expect(found.map((page) => page.map(({ number, rotation }) => [number, rotation]))).toEqual(expected.map((page) => page.map(({ number, rotation }) => [number, rotation]))); // biome-ignore format: one line
      const off = found.flatMap((page, index) =>
        page.map(({ x, y }, at) => Math.hypot(x - (expected[index]?.[at]?.x ?? 0), y - (expected[index]?.[at]?.y ?? 0))),
      );
      expect(Math.max(...off)).toBeLessThan(mm(0.1));
    }
  });

  it('with blanks before the back cover', async () => {
    const { document } = await imposed(6, { fold: 'saddle', cover: true });
    const { value } = await undo(document, { fold: 'saddle' });
    const found = value ? await foliosOf(await savePdf(value)) : [];
    expect(found.map((page) => page[0]?.number)).toEqual([1, 2, 3, 4, 5, undefined, undefined, 6]);
  });

  it('from a larger paper as parts of that paper', async () => {
    const { document } = await imposed(8, { fold: 'saddle' }, '180x120mm');
    const { value } = await undo(document, { fold: 'saddle' });
    if (!value) throw new Error('nothing came back');
    expect(value.getPage(0).getSize()).toEqual({ width: expect.closeTo(mm(90), 2), height: expect.closeTo(mm(120), 2) });
    expect((await foliosOf(await savePdf(value))).map((page) => page[0]?.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('without the sheet that says how to fold', async () => {
    const { document } = await imposed(8, { fold: 'saddle' });
    const { width, height } = document.getPage(0).getSize();
    for (let side = 0; side < 2; side++) document.addPage([width, height]).drawText('9999');
    const { value } = await undo(await open(await document.save()), { fold: 'saddle', sides: { from: 1, to: 4 } });
    expect((value ? await foliosOf(await savePdf(value)) : []).map((page) => page[0]?.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('only by the fold that it was made with', async () => {
    const { document } = await imposed(16, { fold: 'signatures', signature: 8 });
    const { value } = await undo(document, { fold: 'saddle' });
    expect((value ? await foliosOf(await savePdf(value)) : []).map((page) => page[0]?.number)).not.toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });

  it('with the same bytes each time', async () => {
    const { document } = await imposed(8, { fold: 'saddle' });
    const bytes = await document.save({ addDefaultPage: false });
    const [one, two] = await Promise.all([undo(await open(bytes), { fold: 'saddle' }), undo(await open(bytes), { fold: 'saddle' })]);
    if (!one.value || !two.value) throw new Error('nothing came back');
    expect(Buffer.compare(await savePdf(one.value), await savePdf(two.value))).toBe(0);
  });
});

describe('refused is', () => {
  const landscape = (count: number) => numberedPages(count, { size: [148, 105] });

  it.each<[string, () => Promise<PDFDocument>, Order, RegExp]>([
    ['a saddle stitch of pages that stand', () => numberedPages(4, { size: SIZE }), { fold: 'saddle' }, /portrait pages, expected the landscape sides/],
    ['a quarto of pages that lie', () => landscape(4), { fold: 'quarto' }, /landscape pages, expected the portrait sides/],
    ['a square', () => numberedPages(4, { size: [100, 100] }), { fold: 'saddle' }, /expected the landscape sides/],
    ['a saddle stitch of three sides', () => landscape(3), { fold: 'saddle' }, /3 sides, expected a number that sheets folded `saddle` can have/],
    ['signatures that are not full', () => landscape(6), { fold: 'signatures', signature: 8 }, /6 sides, expected/],
    ['sides of several sizes', () => numberedPages(4, { size: [148, 105], change: (page, number) => number === 3 && page.setSize(300, 200) }), { fold: 'saddle' }, /page 3 is not 148 × 105 mm/], // biome-ignore format: a row
  ])('%s', async (_, document, order, message) => {
    const { value, problems } = await undo(await document(), order);
    expect(value === undefined).toBe(true);
    expect(problems).toMatchObject([{ rule: 'pdf-input', severity: 'error', place: { path: 'booklet.pdf' }, message: expect.stringMatching(message) }]);
    expect(problems[0]?.hint).toMatch(/\S/);
  });

  it.each<[string, Order, Omit<UnimposeOptions, 'path' | 'metadata'>]>([
    ['another fold', { fold: 'signatures', signature: 8 }, { fold: 'saddle' }],
    ['another edge', { fold: 'saddle', flip: 'long' }, { fold: 'saddle' }],
    ['another binding', { fold: 'saddle', binding: 'right' }, { fold: 'saddle' }],
    ['some of the sides', { fold: 'saddle' }, { fold: 'saddle', sides: { from: 2, to: 5 } }],
  ])('what zine itself has imposed by %s: it knows better', async (_, made, asked) => {
    const { document } = await imposed(16, made, undefined, 'zine 1.0.0');
    const { value, problems } = await undo(document, asked);
    expect(value === undefined).toBe(true);
    expect(problems).toMatchObject([{ rule: 'pdf-input', message: expect.stringMatching(/^Unexpected page \d+ behind page \d+, expected sides/) }]);
    expect((await undo(document, made)).problems).toEqual([]);
  });

  it('a fold that only repeats its pages', async () => {
    await expect(undo(await landscape(4), { fold: 'repeat' })).rejects.toThrow(/fold `repeat`/);
  });

  it.each([[{ from: 3, to: 2 }], [{ from: 1, to: 5 }]])('a range of sides that the file does not have: %j', async (sides) => {
    await expect(undo(await landscape(4), { fold: 'saddle', sides })).rejects.toThrow(/sides .* of a file with 4/);
  });
});
