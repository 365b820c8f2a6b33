import { describe, expect, it } from 'vitest';
import type { ImposeOptions } from '../../../../scripts/model/impose-options.ts';
import { FOLDS } from '../../../../scripts/model/sheet.ts';
import { impose } from '../../../../scripts/press/impose/impose.ts';
import { drawSheets } from '../../../../scripts/press/simulate/show/draw-sheets.ts';

const draw = (options: ImposeOptions): string => drawSheets(impose(options));
const texts = (svg: string): string[] => Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text = '']) => text);

interface Numeral {
  page: number;
  x: number;
  y: number;
  turned: boolean;
}
const numerals = (svg: string): Numeral[] =>
  Array.from(
    svg.matchAll(/(<g transform="rotate\(180[^>]*>)?<path d="[^"]*Z"[^>]*\/><text x="([\d.]+)" y="([\d.]+)"[^>]*>(\d+)<\/text>/g),
    ([, turn, x, y, page]) => ({
      page: Number(page),
      x: Number(x),
      y: Number(y),
      turned: turn !== undefined,
    }),
  );

describe('a picture of the sheets', () => {
  it.each(FOLDS)('has a name and a description for those who do not see it: %s', (fold) => {
    const svg = draw({ fold, pages: 8 });
    expect(svg).toMatch(/<svg [^>]*role="img" aria-labelledby="([\w-]+)-title \1-desc"/);
    expect(svg).toMatch(/<title id="[\w-]+-title">[A-Z][^<]*: 8 pages<\/title>\n<desc id="[\w-]+-desc">\[[^<]*\]\. Print [^<]*\.<\/desc>/);
  });

  it('shows pages where they are printed, those upside down turned', () => {
    const [five, four, eight, one] = numerals(draw({ fold: 'quarto', pages: 8 }));
    expect([five, four, eight, one].map((each) => [each?.page, each?.turned])).toEqual([
      [5, true],
      [4, true],
      [8, false],
      [1, false],
    ]);
    expect(five?.x).toBe(eight?.x);
    expect(four?.x).toBe(one?.x);
    expect(five?.x).toBeLessThan(four?.x ?? 0);
    expect(five?.y).toBeLessThan(eight?.y ?? 0);
  });

  it('shows every page of a small document once, and marks blanks', () => {
    const svg = draw({ fold: 'saddle', pages: 10, cover: true });
    expect(numerals(svg).map(({ page }) => page)).toEqual([10, 1, 2, 3, 4, 9, 8, 5, 6, 7]);
    expect(texts(svg)).toContain('blank');
    expect(texts(draw({ fold: 'saddle', pages: 8 }))).not.toContain('blank');
  });

  it('draws folds dashed and cuts solid, and explains them', () => {
    const [folded, cut, both] = [draw({ fold: 'saddle', pages: 8 }), draw({ fold: 'perfect', pages: 8 }), draw({ fold: 'mini', pages: 8 })];
    expect(folded).toContain('stroke-dasharray');
    expect(texts(folded)).not.toContain('cut');
    expect(cut).not.toContain('stroke-dasharray');
    expect(texts(cut)).toContain('cut');
    expect(texts(both)).toEqual(expect.arrayContaining(['fold', 'cut']));
  });

  it('numbers lines as the instructions do, where one is made after the other', () => {
    const all = texts(draw({ fold: 'octavo', pages: 16 }));
    expect(
      all
        .filter((text) => text === '3' || text === '4' || text === '5')
        .toSorted()
        .join(''),
    ).toBe('3'.repeat(3) + '4'.repeat(3) + '5'.repeat(5));
    expect(all.slice(all.indexOf('3.'), all.indexOf('3.') + 4)).toEqual([
      '3.',
      'Fold the right half over onto the left.',
      '4.',
      'Fold the top half over onto the bottom.',
    ]);
  });

  it('shows of a long document the first sheets', () => {
    const svg = draw({ fold: 'signatures', pages: 320, signature: 16 });
    expect(numerals(svg).map(({ page }) => page)).toEqual([16, 1, 2, 15, 14, 3, 4, 13, 12, 5, 6, 11, 10, 7, 8, 9]);
    expect(texts(svg)).toContain('… and 76 more sheets in the same way.');
  });

  it('keeps everything on the drawing', () => {
    for (const fold of FOLDS) {
      const svg = draw({ fold, pages: 64 });
      const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
      for (const { x, y } of numerals(svg)) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
      for (const [, at, from] of svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g))
        expect(Number(at) + Number(from)).toBeLessThanOrEqual(width - 15.9);
    }
  });

  it('draws pages that lie as they lie', () => {
    const box = (svg: string) => (/<rect x="16" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).slice(1).map(Number);
    const [width = 0, height = 1] = box(draw({ fold: 'quarto', pages: 8, page: 'landscape' }));
    expect(width / height).toBeCloseTo(Math.SQRT2, 2);
    const [w = 0, h = 1] = box(draw({ fold: 'quarto', pages: 8 }));
    expect(w / h).toBeCloseTo(Math.SQRT1_2, 2);
  });
});
