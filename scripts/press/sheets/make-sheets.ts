import { type PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { hasErrors } from '../../diagnostics/problem.ts';
import type { ImposeOptions } from '../../model/impose-options.ts';
import type { Checked } from '../../model/problem.ts';
import type { Feed, Imposition, SheetSide } from '../../model/sheet.ts';
import { type Pt, pt } from '../../units/length.ts';
import { savePdf } from '../save-pdf.ts';
import { proveReading } from '../simulate/prove-reading.ts';
import type { SheetMetadata } from './describe-sheets.ts';
import { imposeParts, type PartOptions } from './impose-parts.ts';
import { type LayOptions, laySheets } from './lay-sheets.ts';
import type { MarkColour } from './marks/draw-marks.ts';
import { type FaceFile, orderFaces, type SheetFaces } from './order-faces.ts';
import { pageBox } from './page-box.ts';
import { pageShape } from './page-shape.ts';
import { type Face, writeSheets } from './write-sheets.ts';

export interface SheetOptions extends Omit<LayOptions, 'page' | 'spine'>, PartOptions {
  /** The fold and what is wished of it. */
  order: Omit<ImposeOptions, 'pages' | 'page'>;
  /** `auto` where nothing is said. */
  duplex?: 'auto' | 'manual';
  feed?: Feed | undefined;
  /** Complete sets, one behind the other. */
  copies?: number;
  colour?: MarkColour | undefined;
  /** Pages as large as the sheet, kept as they are: front, back, front … Once, whatever the number of copies. */
  extra?: { document: PDFDocument; at: 'first' | 'last' } | undefined;
  metadata: SheetMetadata;
}

export interface SheetFile {
  suffix: FaceFile<Face>['suffix'] | `-cover${FaceFile<Face>['suffix']}`;
  bytes: Uint8Array;
  /** Of sheets, and so pages of the file. */
  sides: number;
}

export interface MadeSheets {
  files: SheetFile[];
  /** Pages of the document, and with the blanks that fill the last sheet. */
  pages: number;
  padded: number;
  /** Sheets of paper a copy, with those of a cover apart and without those of `extra`. */
  sheets: number;
  blanks: number;
  /** Width of the back of a cover apart. */
  spine?: Pt;
  /** Of the body, where the cover is apart. */
  imposition: Imposition;
}

/**
 * From finished pages to sheets: imposes them, proves by folding that they will be read in order, lays them on paper, and writes the files. The document stays
 * as it is.
 * @returns undefined, and why, where the pages differ in size, do not fit on the sheet, or would not be read 1 … n
 * @throws UsageError where the fold cannot do what is asked
 */
export async function makeSheets(document: PDFDocument, options: SheetOptions): Promise<Checked<MadeSheets | undefined>> {
  const { path } = options;
  const { value: page, problems } = pageShape(document, path);
  if (!page) return { value: undefined, problems };
  const lies = page.trim.width > page.trim.height;
  const parts = imposeParts({ ...options.order, pages: document.getPageCount(), page: lies ? 'landscape' : 'portrait' }, options).map((part) => {
    const { value: sides, problems: found } = laySheets(part.imposition, { ...options, page, paper: part.paper, spine: part.spine });
    problems.push(...proveReading(part.order, path), ...found);
    return { ...part, sides };
  });
  const [body, cover] = parts;
  if (!body || hasErrors(problems)) return { value: undefined, problems };
  const files: SheetFile[] = [];
  for (const { name, sides, imposition } of parts) {
    for (const { suffix, faces, isTwoSided } of filesOf(sides, name === '' ? options : { ...options, extra: undefined })) {
      const sheets = await writeSheets(document, faces, {
        ...options.metadata,
        colour: options.colour,
        flip: isTwoSided ? imposition.flip : undefined,
        cut: name === '-cover' ? 'pages' : undefined,
      });
      files.push({ suffix: `${name}${suffix}`, bytes: await savePdf(sheets), sides: faces.length });
    }
  }
  const total = (count: (imposition: Imposition) => number) => parts.reduce((sum, { order }) => sum + count(order), 0);
  const [pages, padded] = [total((order) => order.pages), total((order) => order.padded)];
  return {
    value: {
      files,
      pages,
      padded,
      sheets: total((order) => order.sheets.length),
      blanks: padded - pages,
      ...(cover ? { spine: cover.spine } : {}),
      imposition: body.imposition,
    },
    problems,
  };
}

/** What goes in which file, in the order in which it is printed. */
function filesOf(sides: readonly SheetSide[], { copies = 1, duplex = 'auto', feed, extra }: SheetOptions): FaceFile<Face>[] {
  const sets = Array.from({ length: copies }, () => pairs(sides)).flat();
  const more = pairs(extra?.document.getPages() ?? []);
  return orderFaces(extra?.at === 'first' ? [...more, ...sets] : [...sets, ...more], { duplex, feed, blank });
}

/** Fronts with their backs. */
function pairs(faces: readonly Face[]): SheetFaces<Face>[] {
  const sheets: SheetFaces<Face>[] = [];
  for (const face of faces) {
    const last = sheets.at(-1);
    const isBack = face instanceof PDFPage ? last !== undefined && last.back === undefined : face.side === 'back';
    if (last && isBack) last.back = face;
    else sheets.push({ front: face });
  }
  return sheets;
}

function blank(like: Face): SheetSide {
  const { width, height } = like instanceof PDFPage ? (pageBox(like)?.trim ?? { width: pt(0), height: pt(0) }) : like;
  return { sheet: 0, side: 'back', signature: 0, width, height, slots: [], marks: [] };
}
