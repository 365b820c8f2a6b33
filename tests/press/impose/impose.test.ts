import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../scripts/diagnostics/errors.ts';
import type { ImposeOptions } from '../../../scripts/model/impose-options.ts';
import { formatSides } from '../../../scripts/press/impose/format-sides.ts';
import { impose } from '../../../scripts/press/impose/impose.ts';

const order = (options: ImposeOptions): string => formatSides(impose(options));

describe('saddle stitch', () => {
  it.each([
    [8, '[8 1][2 7][6 3][4 5]'],
    [12, '[12 1][2 11][10 3][4 9][8 5][6 7]'],
    [16, '[16 1][2 15][14 3][4 13][12 5][6 11][10 7][8 9]'],
    // Blanks come last.
    [7, '[– 1][2 7][6 3][4 5]'],
    [1, '[– 1][– –]'],
  ])('%i pages on the short edge', (pages, expected) => expect(order({ fold: 'saddle', pages })).toBe(expected));

  it('turns the fronts for the long edge', () => {
    expect(order({ fold: 'saddle', pages: 8, flip: 'long' })).toBe('[1r 8r][2 7][3r 6r][4 5]');
  });

  it('keeps the back cover', () => {
    expect(order({ fold: 'saddle', pages: 7, cover: true })).toBe('[7 1][2 –][6 3][4 5]');
    expect(order({ fold: 'saddle', pages: 18, cover: true })).toBe('[18 1][2 –][– 3][4 17][16 5][6 15][14 7][8 13][12 9][10 11]');
    expect(order({ fold: 'saddle', pages: 1, cover: true })).toBe('[– 1][– –]');
  });

  it.each([
    [8, '[1 8][7 2][3 6][5 4]'],
    [12, '[1 12][11 2][3 10][9 4][5 8][7 6]'],
    [16, '[1 16][15 2][3 14][13 4][5 12][11 6][7 10][9 8]'],
    [7, '[1 –][7 2][3 6][5 4]'],
  ])('%i pages bound on the right', (pages, expected) => expect(order({ fold: 'saddle', pages, binding: 'right' })).toBe(expected));

  it('bound on the right, on the long edge', () => {
    expect(order({ fold: 'saddle', pages: 8, binding: 'right', flip: 'long' })).toBe('[8r 1r][7 2][6r 3r][5 4]');
  });
});

describe('signatures', () => {
  it.each([
    [16, 8, '[8 1][2 7][6 3][4 5][16 9][10 15][14 11][12 13]'],
    [16, 4, '[4 1][2 3][8 5][6 7][12 9][10 11][16 13][14 15]'],
  ])('%i pages in %is', (pages, signature, expected) => expect(order({ fold: 'signatures', pages, signature })).toBe(expected));

  it.each([
    // 36 in three of 12 leave none blank, in 16s twelve, in 20s four.
    [36, { from: 12, to: 20 }, 12],
    [40, { from: 12, to: 20 }, 20],
    // 16 and 8 both leave none: fewer to sew.
    [48, { from: 8, to: 16 }, 16],
    [34, undefined, 12],
    [48, undefined, 24],
    [8, 16, 8],
  ])('%i pages in %j: %i', (pages, signature, size) => {
    const { padded, sheets } = impose({ fold: 'signatures', pages, ...(signature === undefined ? {} : { signature }) });
    expect(sheets.filter((sheet) => sheet.signature === 0)).toHaveLength(size / 4);
    expect(padded % size).toBe(0);
  });

  it('puts blanks before the last page of the last', () => {
    expect(order({ fold: 'signatures', pages: 14, signature: 8, cover: true })).toBe('[8 1][2 7][6 3][4 5][14 9][10 –][– 11][12 13]');
  });
});

describe('one sheet', () => {
  it('eight pages with a slit', () => {
    expect(order({ fold: 'mini', pages: 8 })).toBe('[5r 4r 3r 2r/6 7 8 1]');
    expect(order({ fold: 'mini', pages: 8, flip: 'long' })).toBe('[5r 4r 3r 2r/6 7 8 1]');
    expect(order({ fold: 'mini', pages: 8, binding: 'right' })).toBe('[2r 3r 4r 5r/1 8 7 6]');
  });

  it('more than eight are several zines', () => {
    expect(order({ fold: 'mini', pages: 11, cover: true })).toBe('[5r 4r 3r 2r/6 7 8 1][– – – 10r/– – 11 9]');
  });

  it('sixteen pages', () => {
    expect(order({ fold: 'mini-16', pages: 16 })).toBe('[5r 12r 9r 8r/4 13 16 1][7r 10r 11r 6r/2 15 14 3]');
    expect(order({ fold: 'octavo', pages: 16 })).toBe('[5r 12r 9r 8r/4 13 16 1][7r 10r 11r 6r/2 15 14 3]');
  });
});

describe('quarter sheets', () => {
  it.each([
    [8, '[8 1/6 3][2 7/4 5]'],
    [16, '[16 1/12 5][2 15/6 11][14 3/10 7][4 13/8 9]'],
    [12, '[– 1/12 5][2 –/6 11][– 3/10 7][4 –/8 9]'],
  ])('cut and stacked, %i pages', (pages, expected) => expect(order({ fold: 'cut-stack', pages })).toBe(expected));

  it.each([
    [8, '[5r 4r/8 1][3r 6r/2 7]'],
    [16, '[9r 8r/16 1][7r 10r/2 15][11r 6r/14 3][5r 12r/4 13]'],
  ])('folded twice, %i pages', (pages, expected) => expect(order({ fold: 'quarto', pages })).toBe(expected));

  it('folded twice, in signatures', () => {
    expect(order({ fold: 'quarto', pages: 16, signature: 8 })).toBe('[5r 4r/8 1][3r 6r/2 7][13r 12r/16 9][11r 14r/10 15]');
  });

  it('cut into three', () => {
    expect(order({ fold: 'cut-stack', pages: 12, grid: { columns: 2, rows: 3 } })).toBe('[12 1/10 3/8 5][2 11/4 9/6 7]');
  });
});

describe('leaves and strips', () => {
  it('perfect binding', () => {
    expect(order({ fold: 'perfect', pages: 16 })).toBe('[1 5/9 13][6 2/14 10][3 7/11 15][8 4/16 12]');
    expect(order({ fold: 'perfect', pages: 8, binding: 'right' })).toBe('[3 1/7 5][2 4/6 8]');
    expect(order({ fold: 'perfect', pages: 8, grid: { columns: 2, rows: 1 } })).toBe('[1 5][6 2][3 7][8 4]');
  });

  it('an accordion', () => {
    expect(order({ fold: 'accordion', pages: 3 })).toBe('[1 2 3 –]');
    expect(order({ fold: 'accordion', pages: 8 })).toBe('[1 2 3 4][5 6 7 8]');
    expect(order({ fold: 'accordion', pages: 16 })).toBe('[1 2 3 4][13 14 15 16][5 6 7 8][9 10 11 12]');
    expect(order({ fold: 'accordion', pages: 6, grid: { columns: 3, rows: 1 }, binding: 'right' })).toBe('[3 2 1][6 5 4]');
  });

  it('copies to cut apart', () => {
    expect(order({ fold: 'repeat', pages: 1 })).toBe('[1 1]');
    expect(order({ fold: 'repeat', pages: 3 })).toBe('[1 1][2 2][3 3][– –]');
    expect(order({ fold: 'repeat', pages: 2, copies: 4 })).toBe('[1 1/1 1][2 2/2 2]');
    expect(order({ fold: 'repeat', pages: 2, flip: 'long' })).toBe('[1r 1r][2 2]');
  });

  it('pages side by side', () => {
    expect(order({ fold: 'n-up', pages: 3 })).toBe('[1 2][3 –]');
    expect(order({ fold: 'n-up', pages: 4, grid: { columns: 2, rows: 2 }, binding: 'right' })).toBe('[2 1/4 3]');
  });
});

describe('creep', () => {
  const nested = (options: ImposeOptions) =>
    impose(options).sheets.flatMap(({ front, back = [] }) => [...front, ...back].flatMap(({ page, nested: n }) => (page === undefined ? [] : [[page, n]])));
  const byPage = (options: ImposeOptions) =>
    nested(options)
      .toSorted(([a = 0], [b = 0]) => a - b)
      .map(([, n]) => n);

  it.each([
    [8, [1, 1, 0, 0, 0, 0, 1, 1]],
    [12, [2, 2, 1, 1, 0, 0, 0, 0, 1, 1, 2, 2]],
    [16, [3, 3, 2, 2, 1, 1, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3]],
  ])('%i pages: as many thicknesses as there are sheets inside', (pages, expected) => {
    for (const fold of ['saddle', 'signatures', 'cut-stack', 'quarto'] as const) {
      if (pages % 8 === 0 || fold === 'saddle') expect(byPage({ fold, pages })).toEqual(expected);
    }
  });

  it('the same in each signature, and with the fronts turned', () => {
    expect(byPage({ fold: 'signatures', pages: 16, signature: 8, flip: 'long' })).toEqual([1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1]);
  });

  it('saddle stitch with a signature is several signatures', () => {
    expect(impose({ fold: 'saddle', pages: 16, signature: 8 })).toEqual(impose({ fold: 'signatures', pages: 16, signature: 8 }));
  });

  it.each(['saddle', 'signatures', 'quarto', 'octavo', 'cut-stack', 'mini-16'] as const)('%s: as many as there are leaves towards the middle', (fold) => {
    for (const pages of [16, 32, 48]) {
      for (const binding of ['left', 'right'] as const) {
        const size = fold === 'mini-16' ? 16 : pages;
        const toMiddle = (page: number) => size / 4 - 1 - Math.floor(Math.min((page - 1) % size, size - 1 - ((page - 1) % size)) / 2);
        const wish: ImposeOptions = { fold, pages, binding, ...(fold === 'signatures' ? { signature: pages } : {}) };
        expect(byPage(wish)).toEqual(Array.from({ length: pages }, (_, i) => toMiddle(i + 1)));
      }
    }
  });

  it('none where nothing is nested', () => expect(new Set(byPage({ fold: 'perfect', pages: 16 }))).toEqual(new Set([0])));
});

describe('the spine', () => {
  const spines = (options: ImposeOptions) => impose(options).sheets.map(({ front, back = [] }) => [front, back].map((side) => side.map(({ spine }) => spine)));

  it('lies in the middle of the sheet, whatever is turned or mirrored', () => {
    for (const binding of ['left', 'right'] as const) {
      for (const flip of ['short', 'long'] as const) {
        expect(spines({ fold: 'saddle', pages: 4, binding, flip })).toEqual([
          [
            ['right', 'left'],
            ['right', 'left'],
          ],
        ]);
        expect(spines({ fold: 'quarto', pages: 8, binding, flip })).toEqual([
          [
            ['right', 'left', 'right', 'left'],
            ['right', 'left', 'right', 'left'],
          ],
        ]);
      }
    }
  });

  it('of leaves is where they are glued', () => {
    expect(spines({ fold: 'perfect', pages: 4, grid: { columns: 2, rows: 1 } })).toEqual([
      [
        ['left', 'left'],
        ['right', 'right'],
      ],
    ]);
    expect(spines({ fold: 'perfect', pages: 4, grid: { columns: 2, rows: 1 }, flip: 'long' })).toEqual([
      [
        ['right', 'right'],
        ['right', 'right'],
      ],
    ]);
  });

  it('is nowhere where nothing is bound', () => expect(spines({ fold: 'n-up', pages: 2 })).toEqual([[[undefined, undefined], []]]));
});

describe('how the sheet lies', () => {
  it.each([
    ['saddle', 'portrait', 'landscape', 'short'],
    ['quarto', 'portrait', 'portrait', 'long'],
    ['octavo', 'portrait', 'landscape', 'short'],
    ['quarto', 'landscape', 'landscape', 'short'],
  ] as const)('%s of pages that are %s: %s, on the %s edge', (fold, page, orientation, flip) =>
    expect(impose({ fold, page, pages: 8 })).toMatchObject({ orientation, flip }),
  );
});

describe('refuses', () => {
  it.each<[string, ImposeOptions]>([
    ['Unexpected number of pages `0`, expected a whole number from 1 to 100000', { fold: 'saddle', pages: 0 }],
    ['Unexpected number of pages `2.5`, expected a whole number from 1 to 100000', { fold: 'saddle', pages: 2.5 }],
    ['Unexpected number of pages `1000000000`, expected a whole number from 1 to 100000', { fold: 'saddle', pages: 1e9 }],
    [
      'Unexpected signature `6`, expected pages a signature as a positive multiple of 4 for the fold `signatures`',
      { fold: 'signatures', pages: 8, signature: 6 },
    ],
    [
      'Unexpected signature `0`, expected pages a signature as a positive multiple of 4 for the fold `signatures`',
      { fold: 'signatures', pages: 8, signature: 0 },
    ],
    ['Unexpected signature `12`, expected pages a signature as a positive multiple of 8 for the fold `quarto`', { fold: 'quarto', pages: 24, signature: 12 }],
    [
      'Unexpected signature `16-8`, expected pages a signature as a positive multiple of 4 for the fold `signatures`',
      { fold: 'signatures', pages: 8, signature: { from: 16, to: 8 } },
    ],
    [
      'Unexpected signature `9-11`, expected a range with pages a signature as a positive multiple of 4 for the fold `signatures`',
      { fold: 'signatures', pages: 99, signature: { from: 9, to: 11 } },
    ],
    [
      'Unexpected `--signature` for the fold `perfect`, expected it only for `signatures`, `quarto`, `octavo`, `cut-stack`',
      { fold: 'perfect', pages: 8, signature: 8 },
    ],
    ['Unexpected `--cover` for the fold `n-up`, expected it only for', { fold: 'n-up', pages: 8, cover: true }],
    ['Unexpected `--copies` for the fold `saddle`, expected it only for `repeat`', { fold: 'saddle', pages: 8, copies: 2 }],
    ['Unexpected copies `3`, expected 2, 4 or 8', { fold: 'repeat', pages: 8, copies: 3 as 2 }],
    [
      'Unexpected grid `0x2`, expected columns and rows such as `4x2`, with at most 256 pages a side',
      { fold: 'n-up', pages: 8, grid: { columns: 0, rows: 2 } },
    ],
    ['Unexpected grid `4x2`, expected 1 row of at least 2 panels for the fold `accordion`', { fold: 'accordion', pages: 8, grid: { columns: 4, rows: 2 } }],
    ['Unexpected grid `3x2`, expected 2 columns and at least 2 rows for the fold `cut-stack`', { fold: 'cut-stack', pages: 8, grid: { columns: 3, rows: 2 } }],
  ])('%s', (message, options) => {
    expect(() => impose(options)).toThrow(UsageError);
    expect(() => impose(options)).toThrow(message);
  });
});
