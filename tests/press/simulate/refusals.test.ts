import { describe, expect, it } from 'vitest';
import type { ImposeOptions } from '../../../scripts/model/impose-options.ts';
import { type Cell, FOLDS, type FoldName, type ImposedSheet, type Imposition, type Step } from '../../../scripts/model/sheet.ts';
import { impose } from '../../../scripts/press/impose/impose.ts';
import { proveReading } from '../../../scripts/press/simulate/prove-reading.ts';
import { parseSides } from '../impose/parse-sides.ts';

const messages = (imposition: Imposition): string[] => proveReading(imposition).map(({ message }) => message);
const isRefused = (imposition: Imposition): boolean => messages(imposition).length > 0;
/** The sheets written out, as if they had been read from somebody's file. */
const sheets = (notation: string, options: ImposeOptions): string[] => messages(parseSides(notation, impose(options)));

/** So many pages that every place of several sheets, or booklets, is taken. */
const FULL: Record<FoldName, ImposeOptions> = {
  saddle: { fold: 'saddle', pages: 12 },
  signatures: { fold: 'signatures', pages: 16, signature: 8 },
  quarto: { fold: 'quarto', pages: 16 },
  octavo: { fold: 'octavo', pages: 32 },
  'cut-stack': { fold: 'cut-stack', pages: 16 },
  perfect: { fold: 'perfect', pages: 16 },
  mini: { fold: 'mini', pages: 16 },
  'mini-16': { fold: 'mini-16', pages: 32 },
  accordion: { fold: 'accordion', pages: 16 },
  repeat: { fold: 'repeat', pages: 4 },
  'n-up': { fold: 'n-up', pages: 8 },
};

describe('the wrong edge', () => {
  it('is told with the order that one would read, and the right edge', () => {
    const problems = proveReading({ ...impose({ fold: 'saddle', pages: 8 }), flip: 'long' }, 'booklet.pdf');
    expect(problems[0]).toEqual({
      rule: 'fold-order',
      severity: 'error',
      place: { path: 'booklet.pdf' },
      message: 'Unexpected reading order `1 7 3 5 4 6 2 8`, expected `1 2 3 4 5 6 7 8`',
      hint: 'Let the printer turn the paper about its short edge.',
    });
    expect(problems[1]?.message).toBe('Unexpected page `7` upside down on the back of sheet 1 and 3 more, expected every page upright');
  });

  it.each(FOLDS.filter((fold) => fold !== 'mini'))('spoils %s', (fold) => {
    for (const binding of ['left', 'right'] as const) {
      expect(isRefused({ ...impose({ ...FULL[fold], binding, flip: 'short' }), flip: 'long' })).toBe(true);
      expect(isRefused({ ...impose({ ...FULL[fold], binding, flip: 'long' }), flip: 'short' })).toBe(true);
    }
  });

  it('spoils no sheet that is printed on one side', () => {
    expect(isRefused({ ...impose(FULL.mini), flip: 'long' })).toBe(false);
  });
});

describe('sheets that do not fold', () => {
  it.each<[string, string, ImposeOptions, string]>([
    ['a mini zine in a mere circle', '[8r 7r 6r 5r/1 2 3 4]', { fold: 'mini', pages: 8 }, 'order `2 3 4 5 6 7 8 1`'],
    [
      'a mini zine whose top row stands on its feet',
      '[5 4 3 2/6 7 8 1]',
      { fold: 'mini', pages: 8 },
      'page `2` upside down on the front of sheet 1 and 3 more',
    ],
    ['a mini zine bound on the other side', '[5r 4r 3r 2r/6 7 8 1]', { fold: 'mini', pages: 8, binding: 'right' }, 'order `8 7 6 5 4 3 2 1`'],
    ['a page upside down', '[8 1][2 7r][6 3][4 5]', { fold: 'saddle', pages: 8 }, 'page `7` upside down on the back of sheet 1, expected'],
    ['a page twice', '[8 1][2 7][6 3][4 4]', { fold: 'saddle', pages: 8 }, 'order `1 2 3 4 4 6 7 8`, expected `1 2 3 4 5 6 7 8`'],
    ['a page that lacks', '[8 1][2 7][6 3][4 –]', { fold: 'saddle', pages: 8 }, 'order `1 2 3 4 – 6 7 8`'],
    ['a lost page before blanks', '[– 1][2 –][6 3][4 5]', { fold: 'saddle', pages: 7 }, 'order `1 2 3 4 5 6 – –`, expected `1 2 3 4 5 6 – 7`'],
    ['blanks in the middle', '[7 1][2 6][5 3][– 4]', { fold: 'saddle', pages: 7 }, 'order `1 2 3 – 4 5 6 7`'],
    [
      'a list of pages turned around for binding on the right',
      '[– 7][6 1][2 5][4 3]',
      { fold: 'saddle', pages: 7, binding: 'right' },
      'order `– 1 2 3 4 5 6 7`',
    ],
    ['the same in signatures', '[5 8][7 6][1 4][3 2]', { fold: 'signatures', pages: 8, signature: 4, binding: 'right' }, 'order `5 6 7 8 1 2 3 4`'],
    ['binding on the other side', '[8 1][2 7][6 3][4 5]', { fold: 'saddle', pages: 8, binding: 'right' }, 'order `8 7 6 5 4 3 2 1`'],
    ['quarters whose upper half stands on its feet', '[5 4/8 1][3 6/2 7]', { fold: 'quarto', pages: 8 }, 'upside down'],
    ['nested sheets folded as single ones', '[5r 4r/8 1][3r 6r/2 7][13r 12r/16 9][11r 14r/10 15]', { fold: 'quarto', pages: 16 }, 'order `1 2 9 10'],
    ['pages for another stack', '[8 1/6 3][2 7/4 5][16 9/14 11][10 15/12 13]', { fold: 'cut-stack', pages: 16 }, 'order `1 2 9 10'],
    ['backs of leaves that are not mirrored', '[1 3/5 7][2 4/6 8]', { fold: 'perfect', pages: 8 }, 'order `1 4 3 2'],
    ['a strip whose back runs on', '[1 2 3 4][5 6 7 8][9 10 11 12][13 14 15 16]', { fold: 'accordion', pages: 16 }, 'order `1 2 3 4 9'],
    ['a single page on the back', '[1 –][– –]', { fold: 'saddle', pages: 1 }, 'order `– – – 1`, expected `1 – – –`'],
    ['copies that differ', '[1 1][2 3]', { fold: 'repeat', pages: 2 }, 'order `1 3`, expected `1 2`'],
  ])('%s', (_, notation, options, message) => expect(sheets(notation, options).join('\n')).toContain(message));

  it('accepts the other zine that there is', () => expect(sheets('[7r 6r 5r 4r/8 1 2 3]', { fold: 'mini', pages: 8 })).toEqual([]));

  it('shows of a long order where it goes wrong', () => {
    const long = impose({ fold: 'saddle', pages: 80 });
    const swapped = { ...long, sheets: long.sheets.with(9, long.sheets[10] as ImposedSheet) };
    expect(messages(swapped)[0]).toBe(
      'Unexpected reading order `… 11 12 13 14 15 16 17 18 21 22 21 22 23 24 25 26 …`, expected `… 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 …`',
    );
  });

  it('fewer copies than are said to be there', () => {
    expect(messages({ ...impose({ fold: 'repeat', pages: 2 }), copies: 4 })).toEqual(['Unexpected 2 copies, expected 4']);
  });

  it('leaves that nobody cut open', () => {
    for (const fold of ['quarto', 'octavo', 'mini-16'] as const) {
      const imposition = impose(FULL[fold]);
      expect(messages({ ...imposition, steps: imposition.steps.filter((step) => step.do !== 'trim') })).toEqual([
        'Unexpected closed folds beside the spine, expected leaves that turn',
      ]);
    }
  });

  it('a spine named on the wrong side, from which gutter and creep would go', () => {
    const { sheets: right, ...rest } = impose({ fold: 'saddle', pages: 4 });
    const wrong = right.map((sheet) => ({ ...sheet, front: sheet.front.map((cell): Cell => ({ ...cell, spine: 'left' })) }));
    expect(messages({ ...rest, sheets: wrong })).toEqual(['Unexpected spine `left` of page `4` on the front of sheet 1, expected `right`']);
  });
});

/** Every sheet with another page, turned page or place. */
describe.each(FOLDS)('%s: refuses every slip', (fold) => {
  const imposition = impose(FULL[fold]);
  type Place = { sheet: number; side: 'front' | 'back'; at: number; cell: Cell };
  const places = imposition.sheets.flatMap(({ front, back = [] }, sheet): Place[] => [
    ...front.map((cell, at) => ({ sheet, side: 'front' as const, at, cell })),
    ...back.map((cell, at) => ({ sheet, side: 'back' as const, at, cell })),
  ]);
  const put = (onto: Imposition, { sheet, side, at, cell }: Place, { page, rotation }: Pick<Cell, 'page' | 'rotation'>): Imposition => {
    const former = onto.sheets[sheet] as ImposedSheet;
    const changed = { ...cell, rotation, ...(page === undefined ? {} : { page }) };
    return { ...onto, sheets: onto.sheets.with(sheet, { ...former, [side]: former[side]?.with(at, changed) }) };
  };

  it('two pages that change places', () => {
    const slips = places.flatMap((one, i) =>
      places
        .slice(i + 1)
        .filter(({ cell }) => cell.page !== one.cell.page)
        .map((other) => put(put(imposition, one, other.cell), other, one.cell)),
    );
    expect(slips.length).toBeGreaterThan(10);
    expect(slips.filter((slip) => !isRefused(slip))).toEqual([]);
  });

  it('a page upside down', () => {
    const slips = places.map((place) => put(imposition, place, { ...place.cell, rotation: place.cell.rotation === 0 ? 180 : 0 }));
    expect(slips.filter((slip) => !isRefused(slip))).toEqual([]);
  });

  it('sheets, or the sides of one, that change places', () => {
    const { sheets: right } = imposition;
    const pairs = right.flatMap((_, i) => right.slice(i + 1).map((__, j) => [i, i + 1 + j] as const));
    const slips = [
      ...pairs.map(([i, j]) =>
        right
          .with(i, right[j] as ImposedSheet)
          .with(j, right[i] as ImposedSheet)
          .map((sheet, k) => ({ ...sheet, signature: right[k]?.signature ?? 0 })),
      ),
      ...right.flatMap((sheet, i) => (sheet.back ? [right.with(i, { ...sheet, front: sheet.back, back: sheet.front })] : [])),
      right.slice(1),
      [...right, ...right.slice(-1)],
    ];
    expect(slips.filter((slip) => !isRefused({ ...imposition, sheets: slip }))).toEqual([]);
  });
});

// A strip is glued in the order of its sheets, however they lie; a zine is one sheet.
describe.each(FOLDS.filter((fold) => fold !== 'accordion' && fold !== 'mini'))('%s', (fold) => {
  it('refuses another thing done with the paper', () => {
    const imposition = impose(FULL[fold]);
    const hasSeveral = imposition.sheets.filter(({ signature }) => signature === 0).length > 1;
    const slips = imposition.steps.flatMap((step, i) => otherwise(step, hasSeveral).map((other) => imposition.steps.with(i, other)));
    expect(slips).not.toEqual([]);
    for (const steps of slips) expect(isImpossible({ ...imposition, steps }) || isRefused({ ...imposition, steps })).toBe(true);
  });
});

const isImpossible = (imposition: Imposition): boolean => {
  try {
    proveReading(imposition);
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
};

function otherwise(step: Step, hasSeveralSheets: boolean): Step[] {
  if (step.do === 'fold') return [{ ...step, move: step.move === 'top' ? 'bottom' : 'top' }];
  if (step.do === 'cut' && step.lay !== 'apart') return [{ ...step, lay: step.lay === 'first-on-top' ? 'last-on-top' : 'first-on-top' }];
  if (step.do === 'pile' && hasSeveralSheets) return [{ ...step, first: step.first === 'top' ? 'bottom' : 'top' }];
  return [];
}
