import type { PDFDocument } from '@cantoo/pdf-lib';
import { UsageError } from '../../diagnostics/errors.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { ImposeOptions } from '../../model/impose-options.ts';
import type { Size } from '../../model/paper-size.ts';
import type { Checked } from '../../model/problem.ts';
import type { Cell, Imposition, SheetSide } from '../../model/sheet.ts';
import { pt } from '../../units/length.ts';
import { impose } from '../impose/impose.ts';
import type { SheetMetadata } from '../sheets/describe-sheets.ts';
import { pageShape } from '../sheets/page-shape.ts';
import { type PlacedPage, readSheets } from '../sheets/read-sheets.ts';
import { writeSheets } from '../sheets/write-sheets.ts';

export interface UnimposeOptions extends Omit<ImposeOptions, 'pages' | 'page'> {
  /** Path of the file, for problems. */
  path: string;
  /** Which pages of the file are the sides, from 1: not the sheet that says how to fold. All, where nothing is said. */
  sides?: { from: number; to: number };
  metadata: SheetMetadata;
}

/**
 * Cuts the sides of a booklet's sheets into their pages and puts these in reading order: the way back from {@link impose}. The sides are cut into equal parts,
 * as they lie when the pages are centred on the paper.
 *
 * @returns a document of single pages; undefined, and why, where the PDF cannot be a booklet folded so
 * @throws UsageError for a fold that repeats its pages
 */
export async function unimpose(document: PDFDocument, options: UnimposeOptions): Promise<Checked<PDFDocument | undefined>> {
  const { path, metadata, sides: range = { from: 1, to: document.getPageCount() }, ...wishes } = options;
  if (wishes.fold === 'repeat') throw new UsageError('Unexpected fold `repeat`, expected one whose pages stand in another order than they are read');
  if (range.from > range.to || range.to > document.getPageCount()) {
    throw new UsageError(`Unexpected sides ${range.from}–${range.to} of a file with ${document.getPageCount()}, expected some of these`);
  }
  const { value: shape, problems } = pageShape(document, path);
  if (shape === undefined) return { value: undefined, problems };
  const count = range.to - range.from + 1;
  const { imposition, sides } = sidesOf(wishes, count);
  const mistake = notSuch(imposition, sides.length, count, shape.trim);
  if (mistake !== undefined) {
    const hint = 'Say with `--fold`, `--signature` and `--grid` how it is folded; a PDF of single pages is in reading order already.';
    return { value: undefined, problems: [problem('pdf-input', { path }, mistake, hint)] };
  }
  const cells = sides.flatMap((side, index) => side.map((cell) => ({ cell, source: range.from + index })));
  const wrong = otherOrder(document, cells, { grid: imposition.grid, side: shape.trim });
  if (wrong !== undefined) {
    const hint =
      'Name the sides with `--sides`, without the sheet that says how to fold; put fronts and backs of two files together first; say with `--fold`, `--flip` and `--binding` how it is printed and folded.';
    return { value: undefined, problems: [problem('pdf-input', { path }, wrong, hint)] };
  }
  const faces = cells
    .filter(({ cell }) => cell.page !== undefined)
    .toSorted((a, b) => (a.cell.page ?? 0) - (b.cell.page ?? 0))
    .map(({ cell, source }) => pageOf(cell, source, imposition.grid, shape.trim));
  return { value: await writeSheets(document, faces, metadata), problems };
}

/** Where the pages of as many pages as these sides can hold stand. */
function sidesOf(wishes: Omit<ImposeOptions, 'pages'>, count: number): { imposition: Imposition; sides: Cell[][] } {
  const { grid } = impose({ ...wishes, pages: 1 });
  const imposition = impose({ ...wishes, pages: count * grid.columns * grid.rows });
  return { imposition, sides: imposition.sheets.flatMap(({ front, back }) => (back ? [front, back] : [front])) };
}

function notSuch({ fold, grid, orientation }: Imposition, sides: number, count: number, { width, height }: Size): string | undefined {
  const across = `${grid.columns} × ${grid.rows} pages a side`;
  if (width === height || width > height !== (orientation === 'landscape')) {
    return `Unexpected ${width > height ? 'landscape' : 'portrait'} pages, expected the ${orientation} sides of a booklet folded \`${fold}\`, with ${across}`;
  }
  if (sides !== count) return `Unexpected ${count} sides, expected a number that sheets folded \`${fold}\` can have, with ${across}, such as ${sides}`;
  return undefined;
}

/** Sheets of ours tell which page stands where: what does not come out in order is not unfolded so. */
function otherOrder(document: PDFDocument, cells: readonly { cell: Cell; source: number }[], at: { grid: Imposition['grid']; side: Size }): string | undefined {
  if (!/^zine \d/.test(document.getProducer() ?? '')) return undefined;
  const placed = readSheets(document);
  let last = 0;
  for (const { cell, source } of cells.toSorted((a, b) => (a.cell.page ?? 0) - (b.cell.page ?? 0))) {
    const page = placed[source - 1]?.find(({ clip }) => isIn(cell, clip, at))?.page;
    if (page !== undefined && page < last) return `Unexpected page ${page} behind page ${last}, expected sides from which the pages come in order`;
    last = page ?? last;
  }
  return undefined;
}

const isIn = ({ row, column }: Cell, [left, bottom, right, top]: PlacedPage['clip'], { grid, side }: { grid: Imposition['grid']; side: Size }): boolean =>
  Math.floor(((left + right) / 2 / side.width) * grid.columns) === column && Math.floor((1 - (bottom + top) / 2 / side.height) * grid.rows) === row;

/** A page of the size of a cell, through which that part of the side is seen. */
function pageOf({ row, column, rotation }: Cell, source: number, grid: Imposition['grid'], side: Size): SheetSide {
  const [width, height] = [pt(side.width / grid.columns), pt(side.height / grid.rows)];
  const [left, bottom] = [column * width, side.height - (row + 1) * height];
  const [x, y] = rotation === 180 ? [left + width - side.width, bottom + height - side.height] : [-left, -bottom];
  const trim = [pt(x), pt(y), pt(x + side.width), pt(y + side.height)] as const;
  const slot = { cell: { row: 0, column: 0, page: source, rotation, nested: 0 }, trim, clip: [pt(0), pt(0), width, height] as const, scale: 1 };
  return { sheet: source, side: 'front', signature: 0, width, height, slots: [slot], marks: [] };
}
