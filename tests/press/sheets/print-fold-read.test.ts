import { describe, expect, it } from 'vitest';
import { paperSize } from '../../../scripts/model/paper-size.ts';
import type { Cell, ImposedSheet, Imposition } from '../../../scripts/model/sheet.ts';
import { makeSheets } from '../../../scripts/press/sheets/make-sheets.ts';
import { foldSheets } from '../../../scripts/press/simulate/fold-sheets.ts';
import { proveReading } from '../../../scripts/press/simulate/prove-reading.ts';
import { ALL_FOLDS } from './all-folds.ts';
import { type Folio, foliosOf, mm, numberedPages } from './numbered-pages.ts';

const PAGES = 21;
/** A7, of which eight fit on A3 with room around them. */
const SIZE: [number, number] = [74, 105];
const PAPER = paperSize('a3');

/** Where on the sheet a page's middle stands, as row and column of the grid around the sheet's middle. */
function cellOf({ number, x, y, rotation }: Folio, { grid, orientation }: Imposition): Cell {
  const [width, height] = orientation === 'landscape' ? [mm(420), mm(297)] : [mm(297), mm(420)];
  const column = Math.floor((x - width / 2) / mm(SIZE[0]) + grid.columns / 2);
  const row = Math.floor((height / 2 - y) / mm(SIZE[1]) + grid.rows / 2);
  if (rotation !== 0 && rotation !== 180) throw new Error(`page ${number} is turned by ${rotation}`);
  return { row, column, page: number, rotation, nested: 0 };
}

/** The sheets as they were printed: what the PDF's own text says, with nothing of the model but how often to fold. */
function printed(sides: Folio[][], imposition: Imposition): Imposition {
  const cells = sides.map((side) => side.map((folio) => cellOf(folio, imposition)));
  let next = 0;
  const sheets = imposition.sheets.map(
    ({ signature, back }): ImposedSheet => ({ signature, front: cells[next++] ?? [], ...(back ? { back: cells[next++] ?? [] } : {}) }),
  );
  return { ...imposition, sheets };
}

describe('printed, folded and read', () => {
  it.each(ALL_FOLDS)('%s', async (_, order) => {
    if (!PAPER) throw new Error('no paper');
    const document = await numberedPages(PAGES, { size: SIZE });
    const { value, problems } = await makeSheets(document, { path: 'x.pdf', paper: PAPER, order, metadata: { tool: 'zine' } });
    expect(problems).toEqual([]);
    if (!value) throw new Error('nothing made');
    const sheets = printed(await foliosOf(value.files[0]?.bytes ?? new Uint8Array()), value.imposition);
    expect(proveReading(sheets)).toEqual([]);
    const { booklets } = foldSheets(sheets);
    const read = (value.imposition.copies === 1 ? [booklets.flat()] : booklets).map((pages) => pages.flatMap(({ page }) => page ?? []));
    expect(read).toEqual(Array.from({ length: value.imposition.copies }, () => Array.from({ length: PAGES }, (__, i) => i + 1)));
  });

  it('is refused where two sheets are exchanged', async () => {
    const document = await numberedPages(PAGES, { size: SIZE });
    const { value } = await makeSheets(document, { path: 'x.pdf', paper: PAPER as never, order: { fold: 'saddle' }, metadata: { tool: 'zine' } });
    if (!value) throw new Error('nothing made');
    const [a, b, c, d, ...others] = await foliosOf(value.files[0]?.bytes ?? new Uint8Array());
    expect(proveReading(printed([c ?? [], d ?? [], a ?? [], b ?? [], ...others], value.imposition))).not.toEqual([]);
  });
});
