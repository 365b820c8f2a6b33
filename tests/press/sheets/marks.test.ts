import { describe, expect, it } from 'vitest';
import type { ImposeOptions } from '../../../scripts/model/impose-options.ts';
import { paperSize } from '../../../scripts/model/paper-size.ts';
import type { Mark, MarkKind, SheetSide } from '../../../scripts/model/sheet.ts';
import { MARK_KINDS } from '../../../scripts/model/sheet.ts';
import { impose } from '../../../scripts/press/impose/impose.ts';
import { laySheets } from '../../../scripts/press/sheets/lay-sheets.ts';
import { strokesOf } from '../../../scripts/press/sheets/marks/stroke-letters.ts';
import { pt } from '../../../scripts/units/length.ts';
import { ALL_FOLDS } from './all-folds.ts';
import { mm } from './numbered-pages.ts';

const round = (value: number) => Math.round((value / mm(1)) * 10) / 10;
/** Corners of what a mark covers, in tenths of a millimetre. */
const extent = (mark: Mark): number[] => {
  if (mark.shape === 'line') return [...mark.from, ...mark.to].map(round);
  if (mark.shape === 'area') return mark.area.map(round);
  return mark.shape === 'target' ? mark.centre.map(round) : mark.at.map(round);
};

function lay(order: Partial<ImposeOptions>, kinds: readonly MarkKind[], { paper = 'a3', bleed = 3, spine = 0, size = [148, 210] } = {}) {
  return laySheets(impose({ fold: 'saddle', pages: 8, ...order }), {
    path: 'x.pdf',
    paper: paperSize(paper) as never,
    page: { trim: { width: pt(mm(size[0] ?? 0)), height: pt(mm(size[1] ?? 0)) }, bleed: pt(mm(bleed)) },
    spine: pt(mm(spine)),
    marks: new Set(kinds),
    slug: ({ sheet, sheets, side, signature }) => `Oi ${sheet}/${sheets} ${side} ${signature}`,
  });
}
const marksOf = (sides: readonly SheetSide[], sheet: number, side: 'front' | 'back') =>
  (sides.find((each) => each.sheet === sheet && each.side === side)?.marks ?? []).map((mark) => [mark.kind, ...extent(mark)]);

describe('marks', () => {
  it('are none unless asked for', () => {
    expect(lay({}, []).value.flatMap(({ marks }) => marks)).toEqual([]);
  });

  it('for the crop stand at the corners, outside the bleed, but not at the spine', () => {
    const marks = marksOf(lay({ pages: 4 }, ['crop']).value, 1, 'front');
    expect(marks).toEqual([
      ['crop', 62, 256.5, 62, 261.5],
      ['crop', 62, 40.5, 62, 35.5],
      ['crop', 59, 253.5, 54, 253.5],
      ['crop', 59, 43.5, 54, 43.5],
      ['crop', 358, 256.5, 358, 261.5],
      ['crop', 358, 40.5, 358, 35.5],
      ['crop', 361, 253.5, 366, 253.5],
      ['crop', 361, 43.5, 366, 43.5],
    ]);
  });

  it('for the fold are dashed and stand at its ends', () => {
    const { value: sides } = lay({ pages: 4 }, ['fold']);
    expect(sides[0]?.marks.map((mark) => mark.shape === 'line' && mark.dashed)).toEqual([true, true]);
    expect(marksOf(sides, 1, 'front')).toEqual([
      ['fold', 210, 256.5, 210, 261.5],
      ['fold', 210, 40.5, 210, 35.5],
    ]);
  });

  it('show both folds of a back with a width, and no staples in it', () => {
    expect(marksOf(lay({ pages: 4 }, ['fold', 'staple'], { spine: 10 }).value, 1, 'front').map(([kind, x]) => [kind, x])).toEqual([
      ['fold', 205],
      ['fold', 205],
      ['fold', 215],
      ['fold', 215],
    ]);
  });

  it('for the cut stand where sheets are cut, and in the slit', () => {
    expect(marksOf(lay({ fold: 'cut-stack' }, ['cut'], { size: [105, 148] }).value, 1, 'front')).toEqual([
      ['cut', 40.5, 210, 35.5, 210],
      ['cut', 256.5, 210, 261.5, 210],
    ]);
    expect(marksOf(lay({ fold: 'mini' }, ['cut'], { size: [74, 105], paper: 'a4' }).value, 1, 'front')).toEqual([['cut', 74.5, 105, 222.5, 105]]);
  });

  it('for staples lie on the spine of the outermost sheet, outside', () => {
    const { value: sides } = lay({ pages: 8 }, ['staple']);
    expect(marksOf(sides, 1, 'front')).toEqual([
      ['staple', 210, 207, 210, 195],
      ['staple', 210, 102, 210, 90],
    ]);
    expect(sides.flatMap(({ marks }) => marks)).toHaveLength(2);
  });

  it('for sewing lie in the innermost fold of each signature', () => {
    const { value: sides } = lay({ fold: 'signatures', signature: 8, pages: 16 }, ['sewing', 'staple']);
    expect(sides.filter(({ marks }) => marks.length > 0).map(({ sheet, side, marks }) => [sheet, side, marks.length])).toEqual([
      [2, 'back', 5],
      [4, 'back', 5],
    ]);
    expect(marksOf(sides, 2, 'back').map(([, x]) => x)).toEqual([210, 210, 210, 210, 210]);
  });

  it('for collation step down from signature to signature', () => {
    const { value: sides } = lay({ fold: 'signatures', signature: 4, pages: 12 }, ['collation']);
    expect(sides.flatMap(({ sheet, side }) => marksOf(sides, sheet, side).map((mark) => [sheet, side, ...mark]))).toEqual([
      [1, 'front', 'collation', 208.5, 227.5, 211.5, 233.5],
      [2, 'front', 'collation', 208.5, 221.5, 211.5, 227.5],
      [3, 'front', 'collation', 208.5, 215.5, 211.5, 221.5],
    ]);
  });

  it('for registration stand around the pages', () => {
    expect(marksOf(lay({ pages: 4 }, ['registration']).value, 1, 'back')).toEqual([
      ['registration', 56.5, 153.5],
      ['registration', 363.5, 153.5],
      ['registration', 136, 259],
      ['registration', 284, 38],
    ]);
  });

  it('say in the slug line what the caller says', () => {
    const { value: sides } = lay({ fold: 'signatures', signature: 4, pages: 8 }, ['slug']);
    expect(sides.map(({ marks }) => marks.map((mark) => mark.shape === 'text' && mark.text))).toEqual([
      ['Oi 1/2 front 1'],
      ['Oi 1/2 back 1'],
      ['Oi 2/2 front 2'],
      ['Oi 2/2 back 2'],
    ]);
  });

  it('without room are told of', () => {
    const { value: sides, problems } = lay({ pages: 4 }, MARK_KINDS, { paper: 'a4' });
    expect(problems).toMatchObject([
      { rule: 'marks-room', severity: 'warning', message: expect.stringContaining('`crop`, `fold`, `registration`, `slug` on') },
    ]);
    expect([...new Set(sides.flatMap(({ marks }) => marks.map(({ kind }) => kind)))]).toEqual(['staple']);
  });

  it.each<[string, Partial<ImposeOptions>, MarkKind, [number, number], string[]]>([
    ['folds', {}, 'fold', [148, 210], ['`fold`']],
    ['folds of a strip', { fold: 'accordion' }, 'fold', [74, 210], ['`fold`']],
    ['cuts of a book', { fold: 'perfect' }, 'cut', [105, 148], ['`cut`']],
    ['cuts between leaflets, which run all along them', { fold: 'repeat', copies: 2 }, 'cut', [148, 210], []],
    ['no folds', { fold: 'n-up' }, 'fold', [148, 210], []],
    ['no cuts', {}, 'cut', [148, 210], []],
    ['the slit, which lies between pages', { fold: 'mini' }, 'cut', [74, 105], []],
  ])('without room are told of, for %s', (_, order, kind, size, expected) => {
    const { problems } = lay({ pages: 4, ...order }, [kind], { paper: 'a4', bleed: 0, size });
    expect(problems.map(({ message }) => /marks (.*) on/.exec(message)?.[1])).toEqual(expected);
    expect(lay({ pages: 4, ...order }, [kind], { paper: 'a3', bleed: 0, size }).problems).toEqual([]);
  });

  it.each(ALL_FOLDS)('stay on the sheet, and out of the pages but in spine and slit: %s', (_, order) => {
    const { value: sides } = lay({ ...order, pages: 24 }, MARK_KINDS, { size: [70, 100] });
    expect(sides.flatMap(({ marks }) => marks).length).toBeGreaterThan(0);
    for (const { width, height, slots, marks } of sides) {
      for (const mark of marks) {
        const [x1 = 0, y1 = 0, x2 = x1, y2 = y1] = extent(mark).map(mm);
        expect(Math.min(x1, x2, y1, y2, width - Math.max(x1, x2), height - Math.max(y1, y2))).toBeGreaterThan(-0.2);
        if (mark.kind === 'collation') continue;
        for (const { clip } of slots) {
          const isInside =
            Math.max(x1, x2) > clip[0] + 0.2 && Math.min(x1, x2) < clip[2] - 0.2 && Math.max(y1, y2) > clip[1] + 0.2 && Math.min(y1, y2) < clip[3] - 0.2;
          expect(isInside, `${mark.kind} on page`).toBe(false);
        }
      }
    }
  });
});

describe('letters of the slug line', () => {
  const drawn = (text: string) => strokesOf(text, pt(10)).length;

  it('have shapes for Latin, Cyrillic and Kazakh, and for figures', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ/·–') expect(drawn(letter), letter).toBeGreaterThan(0);
  });

  it('stand without marks that have no shape, and leave out what they do not know', () => {
    expect(strokesOf('é', pt(10))).toEqual(strokesOf('E', pt(10)));
    expect(strokesOf('Ё', pt(10))).toEqual(strokesOf('Е', pt(10)));
    expect(strokesOf('Й', pt(10))).not.toEqual(strokesOf('И', pt(10)));
    expect(strokesOf('1\u0634\u06412', pt(10))).toEqual(strokesOf('12', pt(10)));
  });

  it('stand behind each other on the baseline', () => {
    expect(strokesOf('IL', pt(10))).toEqual([[[2, 0], [2, 6]], [[6, 6], [6, 0], [10, 0]]]); // biome-ignore format: strokes
  });
});
