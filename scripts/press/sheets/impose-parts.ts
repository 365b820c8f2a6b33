import { UsageError } from '../../diagnostics/errors.ts';
import type { Cell, Imposition } from '../../model/sheet.ts';
import { mm, mmToPt, type Pt, pt } from '../../units/length.ts';
import { type ImposeOptions, impose } from '../impose/impose.ts';
import type { Size } from './paper-size.ts';

/** Sheets that are printed together, on one paper. */
export interface Part {
  name: '' | '-cover';
  /** Counts its pages from 1, so that it can be proven by itself. */
  order: Imposition;
  /** The same order, with each page called by its number in the document. */
  imposition: Imposition;
  paper: Size;
  /** Width of the back between the pages of a cover. */
  spine: Pt;
}

export interface PartOptions {
  paper: Size;
  /** Of a sheet. */
  thickness?: Pt;
  /** The first two and last two pages on a sheet of their own; its paper, where it is another. */
  coverApart?: { paper?: Size };
}

/** Copier paper, 80 g/m²: for the back of a cover where no thickness is given. */
const COPIER_PAPER = mmToPt(mm(0.1));
/** Folds that make a block around which a cover can be laid. */
const COVERED: readonly string[] = ['saddle', 'signatures', 'perfect'];

/**
 * The order of the whole document; or that of its body, and that of its cover, which has the last and the first page outside and a back between them as wide
 * as the body is thick. A cover that is folded around stapled sheets has no back.
 * @throws UsageError where the fold cannot do what is asked
 */
export function imposeParts(wishes: ImposeOptions, { paper, thickness = COPIER_PAPER, coverApart }: PartOptions): Part[] {
  if (!coverApart) {
    const order = impose(wishes);
    return [{ name: '', order, imposition: order, paper, spine: pt(0) }];
  }
  const { fold, pages, binding, flip, page } = wishes;
  if (!COVERED.includes(fold)) {
    throw new UsageError(`Unexpected cover apart for the fold \`${fold}\`, expected one of ${COVERED.map((each) => `\`${each}\``).join(', ')}`);
  }
  if (pages < 5) throw new UsageError(`Unexpected document of ${pages} pages with its cover apart, expected at least 5: four of them are the cover`);
  const body = impose({ ...wishes, pages: pages - 4 });
  const cover = impose({ fold: 'saddle', pages: 4, ...(binding ? { binding } : {}), ...(flip ? { flip } : {}), ...(page ? { page } : {}) });
  const spine = pt(fold === 'saddle' ? 0 : (body.padded / 2) * thickness);
  return [
    { name: '', order: body, imposition: renumbered(body, (number) => number + 2), paper, spine: pt(0) },
    {
      name: '-cover',
      order: cover,
      imposition: renumbered(cover, (number) => (number <= 2 ? number : pages - 4 + number)),
      paper: coverApart.paper ?? paper,
      spine,
    },
  ];
}

function renumbered(imposition: Imposition, numberOf: (page: number) => number): Imposition {
  const cells = (side: readonly Cell[]): Cell[] => side.map((cell) => (cell.page === undefined ? cell : { ...cell, page: numberOf(cell.page) }));
  const sheets = imposition.sheets.map((sheet) => ({ ...sheet, front: cells(sheet.front), ...(sheet.back ? { back: cells(sheet.back) } : {}) }));
  return { ...imposition, sheets };
}
