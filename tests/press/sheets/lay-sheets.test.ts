import { describe, expect, it } from 'vitest';
import type { ImposeOptions } from '../../../scripts/model/impose-options.ts';
import { paperSize } from '../../../scripts/model/paper-size.ts';
import type { Area, SheetSide, Slot } from '../../../scripts/model/sheet.ts';
import { impose } from '../../../scripts/press/impose/impose.ts';
import { type LayOptions, laySheets } from '../../../scripts/press/sheets/lay-sheets.ts';
import { pt } from '../../../scripts/units/length.ts';
import { ALL_FOLDS } from './all-folds.ts';
import { mm } from './numbered-pages.ts';

interface Case extends Partial<ImposeOptions>, Pick<LayOptions, 'scale' | 'marks' | 'slug'> {
  paper?: string;
  /** Millimetres. */
  size?: [number, number];
  bleed?: number;
  thickness?: number;
  spine?: number;
}

function lay({ paper = 'a4', size: [width, height] = [148, 210], bleed = 0, thickness = 0, spine = 0, scale, marks, slug, ...order }: Case) {
  const page = { trim: { width: pt(mm(width)), height: pt(mm(height)) }, bleed: pt(mm(bleed)) };
  const imposition = impose({ fold: 'saddle', pages: 8, page: width > height ? 'landscape' : 'portrait', ...order });
  return laySheets(imposition, {
    path: 'x.pdf',
    paper: paperSize(paper) as never,
    page,
    thickness: pt(mm(thickness)),
    spine: pt(mm(spine)),
    ...(scale ? { scale } : {}),
    ...(marks ? { marks } : {}),
    ...(slug ? { slug } : {}),
  });
}

/** In millimetres, to the hundredth. */
const inMm = (area: Area | undefined) => area?.map((value) => Math.round((value / mm(1)) * 100) / 100 + 0);
const slotsOf = (sides: readonly SheetSide[]) => sides.flatMap((side) => side.slots);
const slotOf = (sides: readonly SheetSide[], page: number): Slot => {
  const found = slotsOf(sides).find(({ cell }) => cell.page === page);
  if (!found) throw new Error(`no page ${page}`);
  return found;
};

describe('pages on sheets', () => {
  it('stand in the middle of the paper, side by side, unscaled', () => {
    const { value: sides } = lay({ pages: 4 });
    expect(sides.map(({ sheet, side, width, height }) => [sheet, side, Math.round(width), Math.round(height)])).toEqual([
      [1, 'front', 842, 595],
      [1, 'back', 842, 595],
    ]);
    expect(sides.map(({ slots }) => slots.map(({ cell, trim, scale }) => [cell.page, inMm(trim), scale]))).toEqual([
      [[4, [0.5, 0, 148.5, 210], 1], [1, [148.5, 0, 296.5, 210], 1]],
      [[2, [0.5, 0, 148.5, 210], 1], [3, [148.5, 0, 296.5, 210], 1]],
    ]); // biome-ignore format: sides
  });

  it('stand in rows from the top', () => {
    const { value: sides } = lay({ fold: 'quarto', size: [105, 148] });
    expect(sides[0]?.slots.map(({ cell, trim }) => [cell.page, cell.rotation, inMm(trim)])).toEqual([
      [5, 180, [0, 148.5, 105, 296.5]],
      [4, 180, [105, 148.5, 210, 296.5]],
      [8, 0, [0, 0.5, 105, 148.5]],
      [1, 0, [105, 0.5, 210, 148.5]],
    ]);
  });

  it('are mirrored for right binding', () => {
    const { value: sides } = lay({ pages: 4, binding: 'right' });
    expect(sides[0]?.slots.map(({ cell, trim }) => [cell.page, inMm(trim)])).toEqual([
      [1, [0.5, 0, 148.5, 210]],
      [4, [148.5, 0, 296.5, 210]],
    ]);
  });

  it('leave the back of a book free, but for their bleed', () => {
    const { value: sides } = lay({ pages: 4, paper: 'a3', spine: 7, bleed: 3 });
    expect(sides[0]?.slots.map(({ trim, clip }) => [inMm(trim), inMm(clip)])).toEqual([
      [
        [58.5, 43.5, 206.5, 253.5],
        [55.5, 40.5, 209.5, 256.5],
      ],
      [
        [213.5, 43.5, 361.5, 253.5],
        [210.5, 40.5, 364.5, 256.5],
      ],
    ]);
  });
});

describe('creep', () => {
  it.each([
    ['without crop marks', new Set<never>()],
    ['with them', new Set(['crop'] as const)],
  ])('moves pages away from the spine, %s', (_, marks) => {
    const still = lay({ pages: 16, paper: 'a3', marks }).value;
    const moved = lay({ pages: 16, paper: 'a3', marks, thickness: 0.1 }).value;
    const shift = (page: number) => Math.round(((slotOf(moved, page).trim[0] - slotOf(still, page).trim[0]) / mm(1)) * 1000) / 1000 + 0;
    const shifts = Array.from({ length: 16 }, (__, i) => shift(i + 1));
    expect(shifts).toEqual([0.3, -0.3, 0.2, -0.2, 0.1, -0.1, 0, 0, 0, 0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3]);
  });

  it('has the other sign for right binding', () => {
    const { value: sides } = lay({ pages: 8, binding: 'right', thickness: 0.2 });
    expect([1, 2, 3, 8].map((page) => inMm(slotOf(sides, page).trim)?.[0])).toEqual([0.3, 148.7, 0.5, 148.7]);
  });

  it('goes the other way on pages that stand on their heads', () => {
    const { value: sides } = lay({ fold: 'quarto', pages: 8, size: [100, 140], thickness: 0.1 });
    expect([1, 4, 5, 8].map((page) => inMm(slotOf(sides, page).trim)?.[0])).toEqual([105.1, 105, 5, 4.9]);
  });

  it('takes crop marks and bleed along', () => {
    const marks = new Set(['crop'] as const);
    const { value: sides } = lay({ pages: 8, paper: 'a3', bleed: 3, thickness: 0.5, marks });
    const [first] = sides;
    const upright = first?.marks.flatMap((mark) =>
      mark.shape === 'line' && mark.from[0] === mark.to[0] ? [Math.round((mark.from[0] / mm(1)) * 100) / 100] : [],
    );
    expect([...new Set(upright)]).toEqual([61.5, 358.5]);
    // The bleed fills what the page has left at the spine, so that no white shows in a spread.
    expect(inMm(slotOf(sides, 1).clip)).toEqual([210, 40.5, 361.5, 256.5]);
    expect(inMm(slotOf(sides, 8).clip)).toEqual([58.5, 40.5, 210, 256.5]);
  });
});

describe('creep at the edge of the paper', () => {
  // Two A5 pages leave half a millimetre of A4 on either side.
  it('may take what a copier leaves white anyhow', () => {
    expect(lay({ pages: 96, thickness: 0.1 }).problems).toEqual([]);
    expect(lay({ pages: 96, thickness: 0.19 }).problems).toEqual([]);
  });

  it('is told of when it takes more, with the sheet that loses most', () => {
    expect(lay({ pages: 96, thickness: 0.25 }).problems).toMatchObject([
      {
        rule: 'creep-room',
        severity: 'warning',
        place: { path: 'x.pdf' },
        message: 'Unexpected creep that pushes pages of sheet 1 by 5.3 mm off the paper, expected at most 4.0 mm',
        hint: expect.stringContaining('`--signature`'),
      },
    ]);
    expect(lay({ pages: 96, thickness: 0.25 }).value).toHaveLength(48);
    expect(lay({ pages: 96, thickness: 0.25, paper: 'a3' }).problems).toEqual([]);
    expect(lay({ pages: 96, thickness: 0.25, fold: 'signatures', signature: 16 }).problems).toEqual([]);
  });

  it.each(['none', 'fit'] as const)('is refused when half of a page would be lost, scale %s', (scale) => {
    const { value, problems } = lay({ pages: 96, thickness: 5, scale });
    expect(value).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'pdf-input', severity: 'error', message: expect.stringContaining('creep of 115.0 mm') }]);
  });

  it('is refused from half of a page on', () => {
    // 74.5 mm: half of 148 and the half millimetre beside it.
    expect(lay({ pages: 8, thickness: 74.4 }).problems).toMatchObject([{ rule: 'creep-room' }]);
    expect(lay({ pages: 8, thickness: 74.6 }).problems).toMatchObject([{ rule: 'pdf-input' }]);
  });

  it.each(ALL_FOLDS)('takes nothing off pages that are fitted: %s', (_, order) => {
    for (const bleed of [0, 3]) {
      const { value: sides, problems } = lay({ ...order, pages: 32, bleed, thickness: 0.6, scale: 'fit' });
      expect(problems).toEqual([]);
      for (const { slots, width, height } of sides) {
        for (const { trim } of slots) expect(Math.min(trim[0], trim[1], width - trim[2], height - trim[3])).toBeGreaterThan(-1e-6);
      }
    }
  });

  it('reaches the edge, and no less, where pages are fitted', () => {
    // 7 sheets lie inside: 3.5 mm on either side.
    const { value: sides } = lay({ pages: 32, thickness: 0.5, paper: 'letter', scale: 'fit' });
    expect([32, 1].map((page) => inMm(slotOf(sides, page).trim)).map((trim) => [trim?.[0], trim?.[2]])).toEqual([
      [0, 136.2],
      [143.2, 279.4],
    ]);
  });
});

describe('bleed', () => {
  it('of back and front fill a back that is narrower than both', () => {
    const { value: sides } = lay({ pages: 4, paper: 'a3', spine: 4, bleed: 3 });
    expect(sides[0]?.slots.map(({ clip }) => inMm(clip))).toEqual([
      [57, 40.5, 210, 256.5],
      [210, 40.5, 363, 256.5],
    ]);
  });

  it('is shown as far as the paper goes', () => {
    const { value: sides } = lay({ pages: 4, bleed: 3 });
    expect(sides[0]?.slots.map(({ clip }) => inMm(clip))).toEqual([
      [0, 0, 148.5, 210],
      [148.5, 0, 297, 210],
    ]);
  });

  it('has room between pages that are cut apart', () => {
    const { value: sides } = lay({ fold: 'cut-stack', size: [100, 140], paper: 'a4', bleed: 3 });
    expect(sides[0]?.slots.map(({ trim, clip }) => [inMm(trim), inMm(clip)])).toEqual([
      [
        [5, 151.5, 105, 291.5],
        [2, 148.5, 105, 294.5],
      ],
      [
        [105, 151.5, 205, 291.5],
        [105, 148.5, 208, 294.5],
      ],
      [
        [5, 5.5, 105, 145.5],
        [2, 2.5, 105, 148.5],
      ],
      [
        [105, 5.5, 205, 145.5],
        [105, 2.5, 208, 148.5],
      ],
    ]);
  });

  it('has room at folds that are trimmed, but not at the spine', () => {
    const { value: sides } = lay({ fold: 'octavo', pages: 16, size: [70, 100], paper: 'a3', bleed: 3 });
    expect(sides[0]?.slots.slice(4).map(({ cell, trim, clip }) => [cell.spine, inMm(trim), inMm(clip)])).toEqual([
      ['right', [67, 45.5, 137, 145.5], [64, 42.5, 137, 148.5]],
      ['left', [137, 45.5, 207, 145.5], [137, 42.5, 210, 148.5]],
      ['right', [213, 45.5, 283, 145.5], [210, 42.5, 283, 148.5]],
      ['left', [283, 45.5, 353, 145.5], [283, 42.5, 356, 148.5]],
    ]);
  });

  it('shares what room there is among cuts and edges', () => {
    const { value: sides } = lay({ fold: 'cut-stack', size: [100, 147.5], paper: 'a4', bleed: 3 });
    expect(sides[0]?.slots.map(({ clip }) => inMm(clip)).map((clip) => [clip?.[1], clip?.[3]])).toEqual([
      [148.5, 297],
      [148.5, 297],
      [0, 148.5],
      [0, 148.5],
    ]);
  });

  it.each(ALL_FOLDS)('never reaches into another page: %s', (_, order) => {
    const { value: sides, problems } = lay({ ...order, pages: 32, size: [70, 100], paper: 'a3', bleed: 3, thickness: 0.1 });
    expect(problems).toEqual([]);
    for (const { slots, width, height } of sides) {
      for (const { clip } of slots) expect(Math.min(clip[0], clip[1], width - clip[2], height - clip[3])).toBeGreaterThanOrEqual(0);
      const pairs = slots.flatMap((a) => slots.filter((b) => b !== a).map((b): [Slot, Slot] => [a, b]));
      expect(Math.max(0, ...pairs.map(([a, b]) => overlap(a.clip, b.clip)))).toBeLessThan(1e-6);
      // Pages that are bound to each other meet in the spine, whatever is cut elsewhere.
      for (const [a, b] of pairs.filter(areBound)) expect(a.clip[2]).toBeCloseTo(b.clip[0], 6);
    }
  });
});

const areBound = ([{ cell: a }, { cell: b }]: [Slot, Slot]) => a.spine === 'right' && b.spine === 'left' && a.row === b.row && b.column === a.column + 1;
const overlap = (a: Area, b: Area) => Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

describe('pages that do not fit', () => {
  it('are refused, with the paper that would do', () => {
    const { value, problems } = lay({ paper: 'letter' });
    expect(value).toEqual([]);
    expect(problems).toMatchObject([
      {
        rule: 'pdf-input',
        place: { path: 'x.pdf' },
        message: 'Unexpected pages of 148 × 210 mm, expected pages of which 2 × 1 fit on a sheet of 279.4 × 215.9 mm',
        hint: 'Take `--paper a4`, or let `--fit` make the pages smaller.',
      },
    ]);
    expect(lay({ fold: 'mini' }).problems[0]?.hint).toBe('Take a paper of at least 420 × 592 mm, or let `--fit` make the pages smaller.');
    expect(lay({ fold: 'n-up', grid: { columns: 3, rows: 1 } }).problems[0]?.hint).toContain('`--grid`');
  });

  it('may be a quarter of a millimetre too large on each side', () => {
    expect(lay({ size: [148.7, 210.4] }).problems).toEqual([]);
    expect(lay({ size: [148, 210.6] }).problems).not.toEqual([]);
  });

  it('are fitted when asked: all of the page is on the sheet', () => {
    const { value: sides } = lay({ paper: 'letter', scale: 'fit', pages: 4, bleed: 3 });
    expect(sides[0]?.slots.map(({ trim, scale }) => [inMm(trim), Math.round(scale * 10000) / 10000])).toEqual([
      [[0, 8.84, 139.7, 207.06], 0.9439],
      [[139.7, 8.84, 279.4, 207.06], 0.9439],
    ]);
  });

  it('grow when there is room', () => {
    expect(slotsOf(lay({ size: [105, 148], scale: 'fit' }).value)[0]?.scale).toBeCloseTo(297 / 210, 5);
  });

  it('leave room for marks when they are fitted', () => {
    const { value: sides, problems } = lay({ scale: 'fit', bleed: 3, marks: new Set(['crop']) });
    expect(problems).toEqual([]);
    expect(inMm(sides[0]?.slots[0]?.trim)?.[1]).toBeGreaterThan(9.9);
    expect(sides[0]?.marks.length).toBe(8);
  });
});
