import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../scripts/model/layout.ts';
import { sheetBudget } from '../../scripts/publish/sheet-budget.ts';
import { assignPages } from '../../scripts/render/assign-pages.ts';

type Run = [title: string, pages: number, fields?: Partial<Section> | undefined];
const COVER: Run = ['Cover', 1, { frame: 'full', folio: 'none' }];
const OPENING: Run = ['Opening', 1, { folio: 'none', start: 'recto' }];
const NOTES: Run = ['Notes', 1, { folio: 'none', filler: true }];
const BACK: Run = ['Back', 1, { frame: 'full', folio: 'none', start: 'back' }];

const section = ([title, , fields]: Run): Section => ({ id: title, frame: 'text', start: 'any', folio: 'arabic', title, ...fields });
const mapOf = (runs: readonly Run[]) => assignPages(runs.map(section), { pages: runs.map(([, pages]) => pages), anchors: [] });
const budget = (...runs: Run[]) => sheetBudget(mapOf(runs), 100);

describe('sheetBudget', () => {
  it('counts pages, blanks and paper', () => {
    // Cover, blank, opening, three pages, opening, one page, three blanks, back.
    expect(budget(COVER, OPENING, ['One', 3], OPENING, ['Two', 1], BACK)).toMatchObject({
      contentPages: 8,
      pages: 12,
      sheets: 3,
      blanks: 4,
      blanksBeforeBack: 3,
      paper: { copies: 100, sheets: 300, reams: 1 },
    });
    expect(sheetBudget(mapOf([COVER, ['One', 10], BACK]), 500).paper).toEqual({ copies: 500, sheets: 1500, reams: 3 });
    // Cut before they are folded, sheets hold eight pages: four more fit on the second.
    const cutSheets = sheetBudget(mapOf([COVER, ['One', 10], BACK]), 500, 8);
    expect([cutSheets.sheets, cutSheets.paper.sheets, cutSheets.free.anywhere]).toEqual([2, 1000, 4]);
  });

  it('says from which sections a page must go to save a sheet', () => {
    // One page too many for two sheets.
    expect(budget(COVER, ['One', 4], ['Two', 3], BACK).cut).toEqual({ pages: 1, sections: ['One', 'Two'] });
    // A section of one page cannot lose it.
    expect(budget(COVER, ['One', 6], ['Two', 1], BACK).cut).toEqual({ pages: 1, sections: ['One'] });
  });

  it('counts what stands on facing pages as it is: no page of it grows or goes', () => {
    const side = (title: string, start: 'verso' | 'recto'): Run => [title, 1, { start, facing: true }];
    const spread = [side('A', 'verso'), side('B', 'recto')];
    // Cover, A, B, two pages of notes, two blanks, back.
    expect(budget(COVER, ...spread, ['Notes', 2], BACK)).toMatchObject({ pages: 8, free: { anywhere: 2, most: 2, sections: ['Notes'] } });
    expect(budget(COVER, ...spread, ['Notes', 5], BACK).cut).toEqual({ pages: 1, sections: ['Notes'] });
  });

  it('knows that a page cut before a right-hand opening only makes another blank', () => {
    // 1 | 3 | opening on a right-hand page | 3 | back: nine pages. A page less in One is a blank in its place.
    expect(budget(COVER, ['One', 3], OPENING, ['Two', 3], BACK).cut).toEqual({ pages: 1, sections: ['Two'] });
    expect(budget(COVER, ['One', 3], OPENING, ['Two', 1], BACK)).not.toHaveProperty('cut.sections', ['One']);
  });

  it('advises no cut of more than two pages', () => {
    expect(budget(COVER, ['One', 8], BACK).cut).toEqual({ pages: 2, sections: ['One'] });
    expect(budget(COVER, ['One', 9], BACK).cut).toBeUndefined();
  });

  it('says how many pages are free, everywhere and at most', () => {
    expect(budget(COVER, ['One', 4], BACK).free).toEqual({ anywhere: 2, most: 2, sections: ['One'] });
    // Three blanks stand before the back. With three pages more, One would push another before the opening.
    expect(budget(COVER, ['One', 1], OPENING, ['Two', 1], BACK).free).toEqual({ anywhere: 2, most: 3, sections: ['Two'] });
  });

  it('counts fillers apart, and lets text take their place', () => {
    expect(budget(COVER, ['One', 4], NOTES, BACK)).toMatchObject({ contentPages: 6, fillers: 1, blanks: 1, blanksBeforeBack: 1, free: { anywhere: 2 } });
    expect(budget(COVER, ['One', 6], NOTES, BACK)).toMatchObject({ contentPages: 8, fillers: 0, blanks: 0 });
  });

  it('foretells what numbering the pages anew would give', () => {
    const run = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 8 }), fc.nat({ max: 3 }), (texts, fillers) => {
        const runs: Run[] = texts.map(([pages, recto], i) => [`text ${i}`, pages, { start: recto ? 'recto' : 'any' }]);
        const whole = [COVER, ...runs, ...Array.from({ length: fillers }, () => NOTES), BACK];
        const { pages } = mapOf(whole);
        const { cut, free } = sheetBudget(mapOf(whole), 1);
        const pagesIf = (title: string, by: number) =>
          mapOf(whole.map(([name, count, fields]): Run => [name, name === title ? count + by : count, fields])).pages;
        const titles = runs.map(([title]) => title);
        const saves = (by: number) => runs.filter(([title, count]) => count > by && pagesIf(title, -by) < pages).map(([title]) => title);
        const by = [1, 2].find((count) => saves(count).length > 0);
        expect(cut).toEqual(by === undefined ? undefined : { pages: by, sections: saves(by) });
        for (const title of titles) {
          expect(pagesIf(title, free.anywhere)).toBe(pages);
          const isNamed = free.sections.includes(title);
          expect(pagesIf(title, free.most) === pages).toBe(isNamed);
          expect(pagesIf(title, free.most + 1)).toBeGreaterThan(pages);
        }
        expect(free.most === free.anywhere || titles.some((title) => pagesIf(title, free.anywhere + 1) > pages)).toBe(true);
      }),
    );
  });
});
