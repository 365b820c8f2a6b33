import { describe, expect, it } from 'vitest';
import type { Imposition, Step } from '../../../scripts/model/sheet.ts';
import { impose } from '../../../scripts/press/impose/impose.ts';
import { foldSheets } from '../../../scripts/press/simulate/fold-sheets.ts';

const PILE: Step = { do: 'pile', first: 'bottom', front: 'down' };
const quarto = impose({ fold: 'quarto', pages: 8 });
const reads = (imposition: Imposition): string[] => foldSheets(imposition).booklets.map((pages) => pages.map(({ page }) => page ?? '–').join(' '));

describe('hands', () => {
  it('fold whichever half over the other', () => {
    for (const move of ['left', 'right'] as const) {
      expect(reads({ ...quarto, steps: [PILE, { do: 'fold', move: 'top' }, { do: 'fold', move }, { do: 'trim' }] })).toEqual(['1 2 3 4 5 6 7 8']);
    }
    // What should be outside comes to lie inside.
    expect(reads({ ...quarto, steps: [PILE, { do: 'fold', move: 'bottom' }, { do: 'fold', move: 'left' }, { do: 'trim' }] })).toEqual(['5 6 7 8 1 2 3 4']);
  });

  it.each<[string, Step[], string]>([
    [
      'fold a page in its middle',
      [PILE, { do: 'fold', move: 'top' }, { do: 'fold', move: 'top' }],
      'Unexpected fold through the middle of a page, expected an even number of rows',
    ],
    ['cut through a page', [PILE, { do: 'cut', along: 'vertical', into: 3, lay: 'apart' }], 'Unexpected cut through a page, expected 3 equal strips'],
    ['leaf through what is folded too seldom', [PILE, { do: 'fold', move: 'left' }], 'Unexpected book of several pages side by side'],
    ['bind at the head', [PILE, { do: 'fold', move: 'left' }, { do: 'fold', move: 'top' }], 'Unexpected spine at the top, expected it on the left or right'],
    ['slit another sheet', [PILE, { do: 'slit' }], 'Unexpected slit, expected a sheet of two rows of four pages'],
    ['glue sheets of several rows to a strip', [PILE, { do: 'zigzag' }], 'Unexpected rows, expected strips of one row'],
    ['begin with nothing in them', [{ do: 'trim' }], 'Unexpected first step, expected that the sheets are piled'],
  ])('cannot %s', (_, steps, message) => {
    expect(() => foldSheets({ ...quarto, steps })).toThrow(RangeError);
    expect(() => foldSheets({ ...quarto, steps })).toThrow(message);
  });

  it('leave a leaf that is not cut open shut', () => {
    expect(foldSheets(quarto).isShut).toBe(false);
    expect(foldSheets({ ...quarto, steps: quarto.steps.filter((step) => step.do !== 'trim') }).isShut).toBe(true);
  });

  it('read each zine of several sheets, and each copy, for itself', () => {
    expect(reads(impose({ fold: 'mini', pages: 11 }))).toEqual(['1 2 3 4 5 6 7 8', '9 10 11 – – – – –']);
    expect(reads(impose({ fold: 'repeat', pages: 3 }))).toEqual(['1 2 3 –', '1 2 3 –']);
  });

  it('hang each page on the side where it is bound', () => {
    const spines = foldSheets(impose({ fold: 'quarto', pages: 8 })).booklets[0]?.map(({ page, spine }) => `${page} ${spine}`);
    // Upside down, left and right change places.
    expect(spines).toEqual(['1 left', '2 right', '3 right', '4 left', '5 right', '6 left', '7 left', '8 right']);
  });
});
