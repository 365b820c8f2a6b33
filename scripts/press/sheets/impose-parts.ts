import { UsageError } from '../../diagnostics/errors.ts';
import type { ImposeOptions } from '../../model/impose-options.ts';
import type { Size } from '../../model/paper-size.ts';
import type { Cell, FoldName, Imposition } from '../../model/sheet.ts';
import { mm, mmToPt, type Pt, pt } from '../../units/length.ts';
import { impose } from '../impose/impose.ts';

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
const COVERED: readonly FoldName[] = ['saddle', 'signatures', 'perfect'];
/** Folds that lay no page within another sheet: there is nothing that a thickness could move. `perfect` needs it for the back of its cover only. */
const UNNESTED: readonly FoldName[] = ['mini', 'accordion', 'repeat', 'n-up', 'perfect'];

/**
 * The order of the whole document; or that of its body, and that of its cover, which has the last and the first page outside and a back between them as wide
 * as the body is thick. A cover that is folded around a single nest has no back: it is the outermost sheet there, and gives way to all of the body.
 * @throws UsageError where the fold cannot do what is asked
 */
export function imposeParts(wishes: ImposeOptions, { paper, thickness, coverApart }: PartOptions): Part[] {
  if (!coverApart) {
    if (thickness !== undefined && UNNESTED.includes(wishes.fold)) {
      const way =
        wishes.fold === 'perfect'
          ? 'expected it together with a cover apart, whose back is as wide as the leaves are thick'
          : 'expected a fold that lays leaves within each other';
      throw new UsageError(`Unexpected thickness for the fold \`${wishes.fold}\`, ${way}`);
    }
    const order = impose(wishes);
    return [{ name: '', order, imposition: order, paper, spine: pt(0) }];
  }
  const { fold, pages, binding, flip, page } = wishes;
  if (!COVERED.includes(fold)) {
    throw new UsageError(`Unexpected cover apart for the fold \`${fold}\`, expected one of ${COVERED.map((each) => `\`${each}\``).join(', ')}`);
  }
  if (pages < 5)
    throw new UsageError(
      `Unexpected document of ${pages} ${pages === 1 ? 'page' : 'pages'} with its cover apart, expected at least 5: four of them are the cover`,
    );
  const body = impose({ ...wishes, pages: pages - 4 });
  const cover = impose({ fold: 'saddle', pages: 4, ...(binding ? { binding } : {}), ...(flip ? { flip } : {}), ...(page ? { page } : {}) });
  const isNest = body.fold !== 'perfect' && body.sheets.every(({ signature }) => signature === 0);
  const spine = pt(isNest ? 0 : (body.padded / 2) * (thickness ?? COPIER_PAPER));
  const nested = isNest ? body.sheets.length : 0;
  return [
    {
      name: '',
      order: body,
      imposition: withCells(
        body,
        renumbered((number) => number + 2),
      ),
      paper,
      spine: pt(0),
    },
    {
      name: '-cover',
      order: cover,
      imposition: withCells(
        withCells(cover, (cell) => ({ ...cell, nested })),
        renumbered((number) => (number <= 2 ? number : pages - 4 + number)),
      ),
      paper: coverApart.paper ?? paper,
      spine,
    },
  ];
}

const renumbered =
  (numberOf: (page: number) => number) =>
  (cell: Cell): Cell =>
    cell.page === undefined ? cell : { ...cell, page: numberOf(cell.page) };

function withCells(imposition: Imposition, change: (cell: Cell) => Cell): Imposition {
  const sheets = imposition.sheets.map((sheet) => ({ ...sheet, front: sheet.front.map(change), ...(sheet.back ? { back: sheet.back.map(change) } : {}) }));
  return { ...imposition, sheets };
}
