import { problem } from '../../diagnostics/problem.ts';
import { inMm, paperFor, type Size, turned, upright } from '../../model/paper-size.ts';
import type { Checked } from '../../model/problem.ts';
import type { Area, Cell, FoldName, ImposedSheet, Imposition, MarkKind, SheetSide, Slot } from '../../model/sheet.ts';
import { mm, mmToPt, type Pt, pt } from '../../units/length.ts';
import { cellPlaces, type SidePlaces } from './cell-places.ts';
import { creepRoom, greatestCreep, senselessCreep } from './creep-room.ts';
import { gridLines } from './grid-lines.ts';
import { layMarks } from './marks/lay-marks.ts';
import { marginFor } from './marks/margin-for.ts';
import { marksRoom } from './marks/marks-room.ts';

/** Which side it is, for whoever writes its slug line. */
export interface SideName {
  /** From 1. */
  sheet: number;
  sheets: number;
  side: 'front' | 'back';
  /** From 1. */
  signature: number;
}

export interface LayOptions {
  /** Path of the document, for problems. */
  path: string;
  paper: Size;
  /** The trimmed page, and how far it may be drawn over its trim. */
  page: { trim: Size; bleed: Pt };
  /** `fit`: as large as the paper allows. Unscaled otherwise. */
  scale?: 'none' | 'fit';
  /** Of one sheet, for creep. */
  thickness?: Pt;
  /** Width of a book's back, left free between its cover pages. */
  spine?: Pt;
  marks?: ReadonlySet<MarkKind>;
  slug?: (side: SideName) => string;
}

/** Folds with as many pages on a side as one likes. */
const TAKES_GRID: readonly FoldName[] = ['perfect', 'accordion', 'n-up'];
/** Sizes of paper are rounded, and so are those of pages: a page may hang over the sheet by a quarter of a millimetre on each side. */
const TOLERANCE = mmToPt(mm(0.5));

/**
 * Lays an order of pages on paper: where each page's trimmed area comes to lie, and how much of its bleed is shown. Nothing is shown across a fold or
 * the middle of a spine, in the page beside it.
 */
export function laySheets(imposition: Imposition, options: LayOptions): Checked<SheetSide[]> {
  const { grid, orientation, sheets, steps } = imposition;
  const { path, paper, page, spine = pt(0), marks = new Set() } = options;
  const sheet = orientation === 'landscape' ? turned(upright(paper)) : upright(paper);
  const cells = sheets[0]?.front ?? [];
  const backs = gridLines(cells, { grid, steps }).columns.filter((kind) => kind === 'spine').length * spine;
  const needs = (scale: number): Size => ({ width: pt(grid.columns * page.trim.width * scale + backs), height: pt(grid.rows * page.trim.height * scale) });
  const creep = greatestCreep(imposition, options.thickness ?? 0);
  const margin = marginFor(marks, page.bleed);
  const scaleFor = (moved: number) =>
    options.scale === 'fit' ? largest(needs(1), { width: pt(sheet.width - 2 * moved), height: sheet.height }, { fixed: backs, margin }) : 1;
  const still = scaleFor(0);
  if (still > 0 && creep >= Math.max(0, sheet.width - needs(still).width) / 2 + (page.trim.width * still) / 2) {
    return { value: [], problems: [senselessCreep(creep, path)] };
  }
  const scale = scaleFor(creep);
  const needed = needs(scale);
  if (needed.width > sheet.width + TOLERANCE || needed.height > sheet.height + TOLERANCE || scale <= 0) {
    return { value: [], problems: [problem('pdf-input', { path }, tooLarge(page.trim, grid, sheet), wayOut(needed, imposition.fold))] };
  }
  const cell = { width: pt(page.trim.width * scale), height: pt(page.trim.height * scale) };
  const bleed = pt(page.bleed * scale);
  const lay = (number: number, side: 'front' | 'back', { signature }: ImposedSheet, on: readonly Cell[]): SheetSide => {
    const lines = gridLines(on, imposition);
    const places = cellPlaces(lines, sheet, { cell, bleed, spine, creep });
    const slots = on.map((each): Slot => slotOf(each, places, sheet, { cell, bleed, creep: (options.thickness ?? 0) * each.nested, scale }));
    const name: SideName = { sheet: number, sheets: sheets.length, side, signature: signature + 1 };
    const laid = { sheet: number, side, signature, ...sheet, slots };
    return { ...laid, marks: layMarks({ side: laid, kinds: marks, lines, places, cell, bleed, imposition, slug: options.slug?.(name) ?? '' }) };
  };
  const value = sheets.flatMap((each, index) => [lay(index + 1, 'front', each, each.front), ...(each.back ? [lay(index + 1, 'back', each, each.back)] : [])]);
  const kinds = new Set([...marks].filter((kind) => kind !== 'slug' || options.slug));
  return { value, problems: [...marksRoom(value, imposition, { path, kinds }), ...creepRoom(value, path)] };
}

function slotOf(cell: Cell, { columns, rows }: SidePlaces, sheet: Size, of: { cell: Size; bleed: number; creep: number; scale: number }): Slot {
  const left = columns.starts[cell.column] ?? 0;
  const top = sheet.height - (rows.starts[cell.row] ?? 0);
  const place = area(left, top - of.cell.height, left + of.cell.width, top);
  const moved = { left: of.creep, right: -of.creep, none: 0 }[cell.spine ?? 'none'];
  const trim = area(place[0] + moved, place[1], place[2] + moved, place[3]);
  // Half of the gutter or spine to the neighbour, or all that is left of the sheet.
  const room = area(
    cell.column === 0 ? 0 : place[0] - (columns.gutters[cell.column - 1] ?? 0) / 2,
    cell.row === rows.gutters.length ? 0 : place[1] - (rows.gutters[cell.row] ?? 0) / 2,
    cell.column === columns.gutters.length ? sheet.width : place[2] + (columns.gutters[cell.column] ?? 0) / 2,
    cell.row === 0 ? sheet.height : place[3] + (rows.gutters[cell.row - 1] ?? 0) / 2,
  );
  const clip = area(
    Math.max(trim[0] - of.bleed, room[0]),
    Math.max(trim[1] - of.bleed, room[1]),
    Math.min(trim[2] + of.bleed, room[2]),
    Math.min(trim[3] + of.bleed, room[3]),
  );
  return { cell, trim, clip, scale: of.scale };
}

const area = (...[left, bottom, right, top]: [number, number, number, number]): Area => [pt(left), pt(bottom), pt(right), pt(top)];

/** The scale at which so much fills the sheet; `fixed` is not scaled along. */
const largest = ({ width, height }: Size, sheet: Size, { fixed, margin }: { fixed: number; margin: number }): number =>
  Math.min((sheet.width - fixed - 2 * margin) / (width - fixed), (sheet.height - 2 * margin) / height);

const tooLarge = (trim: Size, { columns, rows }: Imposition['grid'], sheet: Size): string =>
  `Unexpected pages of ${inMm(trim)}, expected pages of which ${columns} × ${rows} fit on a sheet of ${inMm(sheet)}`;

function wayOut(needed: Size, fold: FoldName): string {
  const name = paperFor({ width: pt(needed.width - TOLERANCE), height: pt(needed.height - TOLERANCE) });
  const paper = name ? `Take \`--paper ${name}\`` : `Take a paper of at least ${inMm(upright(needed))}`;
  return `${paper}${TAKES_GRID.includes(fold) ? ', put fewer pages on a side with `--grid`' : ''}, or let \`--fit\` make the pages smaller.`;
}
