import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { paperSize } from '../../../scripts/model/paper-size.ts';
import { makeSheets, type SheetOptions } from '../../../scripts/press/sheets/make-sheets.ts';
import { readSheets } from '../../../scripts/press/sheets/read-sheets.ts';
import { pt } from '../../../scripts/units/length.ts';
import { foliosOf, mm, numberedPages } from './numbered-pages.ts';

type More = Partial<Omit<SheetOptions, 'paper'>> & { paper?: string };

async function made(pages: number, { paper = 'a4', order = { fold: 'saddle' }, ...more }: More = {}) {
  const document = await numberedPages(pages);
  return makeSheets(document, { path: 'x.pdf', paper: paperSize(paper) as never, order, metadata: { tool: 'zine' }, ...more });
}

/** Numbers on each side, by file, from left to right. */
async function sidesIn(pages: number, more: More = {}) {
  const { value, problems } = await made(pages, more);
  expect(problems).toEqual([]);
  const files: Record<string, string[]> = {};
  for (const { suffix, bytes } of value?.files ?? []) files[suffix] = (await foliosOf(bytes)).map((side) => side.map(({ number }) => number).join(' '));
  return files;
}

describe('sheets from pages', () => {
  it('are counted with their blanks', async () => {
    const { value } = await made(6);
    expect(value).toMatchObject({ pages: 6, padded: 8, sheets: 2, blanks: 2, imposition: { fold: 'saddle', flip: 'short' } });
    expect(await sidesIn(6)).toEqual({ '': ['1', '2', '6 3', '4 5'] });
    expect(await sidesIn(6, { order: { fold: 'saddle', cover: true } })).toEqual({ '': ['6 1', '2', '3', '4 5'] });
  });

  it('are written several times, one set behind the other', async () => {
    expect(await sidesIn(8, { copies: 2 })).toEqual({ '': ['8 1', '2 7', '6 3', '4 5', '8 1', '2 7', '6 3', '4 5'] });
  });

  it('are two files for manual duplex', async () => {
    expect(await sidesIn(8, { duplex: 'manual' })).toEqual({ '-fronts': ['8 1', '6 3'], '-backs': ['2 7', '4 5'] });
    expect(await sidesIn(8, { duplex: 'manual', feed: 'last-on-top', copies: 2 })).toEqual({
      '-fronts': ['8 1', '6 3', '8 1', '6 3'],
      '-backs': ['4 5', '2 7', '4 5', '2 7'],
    });
  });

  it('are one file where only one side is printed', async () => {
    expect(await sidesIn(8, { order: { fold: 'mini' }, scale: 'fit', duplex: 'manual' })).toEqual({ '': ['5 4 3 2 6 7 8 1'] });
  });

  it('do not take pages of several sizes', async () => {
    const document = await numberedPages(4, { change: (page, number) => number === 4 && page.setSize(100, 100) });
    const { value, problems } = await makeSheets(document, {
      path: 'x.pdf',
      paper: paperSize('a4') as never,
      order: { fold: 'saddle' },
      metadata: { tool: 'zine' },
    });
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

describe('instructions', () => {
  const extra = async (pages: number, at: 'first' | 'last') => ({
    document: await numberedPages(pages, { size: [297, 210], change: (page) => page.drawText('99') }),
    at,
  });

  it('stand before or behind the sheets, as they are, once', async () => {
    expect(await sidesIn(4, { copies: 2, extra: await extra(2, 'first') })).toEqual({ '': ['1 99', '2 99', '4 1', '2 3', '4 1', '2 3'] });
    const { value } = await made(4, { extra: await extra(2, 'last') });
    const [, , first] = await foliosOf(value?.files[0]?.bytes ?? new Uint8Array());
    expect(first?.map(({ number, x, y }) => [number, Math.round(x), Math.round(y)])).toEqual([
      [1, Math.round(mm(148.5)), Math.round(mm(105))],
      [99, 0, 0],
    ]);
  });

  it('of one page have an empty back', async () => {
    expect(await sidesIn(4, { extra: await extra(1, 'last') })).toEqual({ '': ['4 1', '2 3', '1 99', ''] });
  });

  it('are shared out among fronts and backs', async () => {
    expect(await sidesIn(4, { duplex: 'manual', feed: 'last-on-top', extra: await extra(2, 'first') })).toEqual({
      '-fronts': ['1 99', '4 1'],
      '-backs': ['2 3', '2 99'],
    });
  });
});

describe('a cover apart', () => {
  const perfect: More = { order: { fold: 'perfect', grid: { columns: 2, rows: 1 } }, coverApart: { paper: paperSize('a3') as never }, thickness: pt(mm(0.2)) };

  it('holds the first two and the last two pages', async () => {
    expect(await sidesIn(12, perfect)).toEqual({ '': ['3 7', '8 4', '5 9', '10 6'], '-cover': ['12 1', '2 11'] });
    expect(await sidesIn(8, { coverApart: {} })).toEqual({ '': ['6 3', '4 5'], '-cover': ['8 1', '2 7'] });
  });

  it('has a back as wide as the leaves are thick', async () => {
    const { value } = await made(24, perfect);
    const cover = readSheets(await PDFDocument.load(value?.files[1]?.bytes ?? new Uint8Array()));
    // 20 pages are 10 leaves: 2 mm, half of them on each side of the middle of A3.
    for (const side of cover) expect(side.map(({ at }) => Math.round((at[0] / mm(1)) * 100) / 100)).toEqual([61, 211]);
    expect(value).toMatchObject({ pages: 24, padded: 24, sheets: 6, blanks: 0 });
  });

  it('is for right binding the other way round', async () => {
    expect((await sidesIn(12, { ...perfect, order: { fold: 'perfect', grid: { columns: 2, rows: 1 }, binding: 'right' } }))['-cover']).toEqual([
      '1 12',
      '11 2',
    ]);
  });

  /** How far the pages of each sheet's front have moved, in millimetres, file by file. */
  const creepOf = async (pages: number, more: More) => {
    const lefts = async (thickness: number) => {
      const { value } = await made(pages, { paper: 'a3', coverApart: {}, ...more, thickness: pt(mm(thickness)) });
      const files = await Promise.all((value?.files ?? []).map(async ({ bytes }) => readSheets(await PDFDocument.load(bytes))));
      return files.map((sides) => sides.filter((_, side) => side % 2 === 0).map(([, right]) => right?.at[0] ?? Number.NaN));
    };
    const [still, moved] = [await lefts(0), await lefts(0.5)];
    return moved.map((file, f) => file.map((left, sheet) => Math.round(((left - (still[f]?.[sheet] ?? Number.NaN)) / mm(1)) * 100) / 100));
  };

  it('is the outermost sheet of the nest that it is folded around', async () => {
    expect(await creepOf(16, {})).toEqual([[1, 0.5, 0], [1.5]]);
    expect(await creepOf(16, { order: { fold: 'signatures', signature: 12 } })).toEqual([[1, 0.5, 0], [1.5]]);
  });

  it('has a back around several nests, whatever the fold is called', async () => {
    for (const fold of ['saddle', 'signatures'] as const) {
      const { value } = await made(16, { paper: 'a3', coverApart: {}, order: { fold, signature: 4 }, thickness: pt(mm(0.5)) });
      // 12 pages are 6 leaves.
      expect(Math.round((value?.spine ?? 0) / mm(0.1))).toBe(30);
      // The back lies between its pages, which do not creep: half of it moves them.
      expect(await creepOf(16, { order: { fold, signature: 4 } })).toEqual([[0, 0, 0], [1.5]]);
    }
    expect((await made(16, { coverApart: {}, order: { fold: 'signatures', signature: 12 } })).value?.spine).toBe(0);
  });

  it('is told when the back makes it too wide', async () => {
    const { value, problems } = await made(24, { ...perfect, coverApart: {} });
    expect(value).toBeUndefined();
    expect(problems.map(({ hint }) => hint)).toEqual(['Take `--paper sra4`, or let `--fit` make the pages smaller.']);
  });

  it.each<[string, number, More]>([
    ['too few pages', 4, perfect],
    ['a fold that takes none', 16, { order: { fold: 'mini' }, coverApart: {} }],
  ])('is refused for %s', async (_, pages, more) => {
    await expect(made(pages, more)).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('a thickness', () => {
  const thickness = pt(mm(0.1));

  it.each(['mini', 'accordion', 'repeat', 'n-up', 'perfect'] as const)('is refused where nothing lies within a sheet: %s', async (fold) => {
    await expect(made(8, { order: { fold }, thickness, scale: 'fit' })).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(`thickness for the fold \`${fold}\``),
    });
  });

  it.each(['saddle', 'signatures', 'quarto', 'octavo', 'cut-stack', 'mini-16'] as const)('is taken by %s', async (fold) => {
    expect((await made(16, { order: { fold }, thickness, scale: 'fit' })).problems).toEqual([]);
  });
});
