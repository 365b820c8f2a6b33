import { type PDFContext, PDFDocument, PDFName, type PDFObject, PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { Area, Edge, SheetSide, Slot } from '../../model/sheet.ts';
import { pt } from '../../units/length.ts';
import type { Operation } from '../content/operation.ts';
import { contentStream } from '../content/page-content.ts';
import { writeOperations } from '../content/write-operations.ts';
import { copyObjects } from './copy-objects.ts';
import { describeSheets, type SheetMetadata } from './describe-sheets.ts';
import { drawMarks, type MarkColour } from './marks/draw-marks.ts';
import { pageBox } from './page-box.ts';
import { pageForm } from './page-form.ts';

/** A side with pages on it, or a page of any document that is a whole side, such as instructions for folding. */
export type Face = SheetSide | PDFPage;

export interface WriteOptions extends SheetMetadata {
  /** `black` where nothing is said. */
  colour?: MarkColour | undefined;
  /** What is cut before the sheets are put together: the paper as it is, where nothing is said, or around its `pages`, as for a cover. */
  cut?: 'pages' | undefined;
  /** Which edge print dialogs are to propose; absent: one-sided. */
  flip?: Edge | undefined;
}

/**
 * Writes sides as the pages of a new document. Each page of the old one becomes a form XObject, drawn wherever it is needed: vectors, fonts and images stay
 * as they are. Links, tags, outline, destinations and what the old document said of its maker do not come along. The same input gives the same bytes.
 */
export async function writeSheets(document: PDFDocument, faces: readonly Face[], options: WriteOptions): Promise<PDFDocument> {
  const sheets = await PDFDocument.create({ updateMetadata: false });
  const { context } = sheets;
  const form = formsOf(context);
  const pages = document.getPages();
  keepLayers(document, sheets, form.copyFrom(document.context));
  const all = options.colour === 'all' ? context.register(separationAll(context)) : undefined;
  for (const face of faces) {
    const { width, height, slots, marks } = face instanceof PDFPage ? asSide(face) : face;
    const source = face instanceof PDFPage ? [face] : pages;
    const placed = slots.filter(({ cell }) => cell.page !== undefined);
    const drawing: Operation[] = [...placed.flatMap(drawSlot), ...drawMarks(marks, options.colour ?? 'black')];
    const page = sheets.addPage([width, height]);
    const forms = placed.flatMap(({ cell: { page: number = 0 } }): [string, PDFRef][] => {
      const ref = form.of(source[number - 1]);
      return ref ? [[formName(number), ref]] : [];
    });
    page.node.set(PDFName.of('Resources'), context.obj({ XObject: Object.fromEntries(forms), ...(all ? { ColorSpace: { All: all } } : {}) }));
    page.node.set(PDFName.of('Contents'), contentStream(sheets, writeOperations(drawing)));
    page.node.set(
      PDFName.of('TrimBox'),
      context.obj(options.cut === 'pages' ? aroundPages(slots, { width, height }) : [0, 0, width as number, height as number]),
    );
  }
  describeSheets(sheets, options, options.flip);
  return sheets;
}

/** Name of a page's form in the resources of a sheet. */
export const formName = (page: number): string => `P${page}`;

function drawSlot({ cell, trim, clip, scale }: Slot): Operation[] {
  const [left, bottom, right, top] = clip;
  const matrix = cell.rotation === 180 ? [-scale, 0, 0, -scale, trim[2], trim[3]] : [scale, 0, 0, scale, trim[0], trim[1]];
  const op = (operator: string, ...operands: number[]): Operation => ({ operator, operands });
  return [
    op('q'),
    op('re', left, bottom, right - left, top - bottom),
    op('W'),
    op('n'),
    op('cm', ...matrix),
    { operator: 'Do', operands: [{ raw: `/${formName(cell.page ?? 0)}` }] },
    op('Q'),
  ];
}

/** What is left of a sheet that is cut around its pages. */
function aroundPages(slots: readonly Slot[], { width, height }: Pick<SheetSide, 'width' | 'height'>): number[] {
  const least = (side: 0 | 1) => Math.max(0, Math.min(...slots.map(({ trim }) => trim[side])));
  return [least(0), least(1), Math.min(width, Math.max(...slots.map(({ trim }) => trim[2]))), Math.min(height, Math.max(...slots.map(({ trim }) => trim[3])))];
}

/** A page that is a side of its own. */
function asSide(page: PDFPage): Pick<SheetSide, 'width' | 'height' | 'slots' | 'marks'> {
  const size = pageBox(page)?.trim;
  if (!size) return { width: pt(0), height: pt(0), slots: [], marks: [] };
  const area: Area = [pt(0), pt(0), size.width, size.height];
  return { ...size, slots: [{ cell: { row: 0, column: 0, page: 1, rotation: 0, nested: 0 }, trim: area, clip: area, scale: 1 }], marks: [] };
}

/** Forms of pages, each made once. */
function formsOf(context: PDFContext) {
  const copiers = new Map<PDFContext, (object: PDFObject) => PDFObject>();
  const forms = new Map<PDFPage, PDFRef | undefined>();
  const copyFrom = (from: PDFContext) => {
    const copier = copiers.get(from) ?? copyObjects(from, context);
    copiers.set(from, copier);
    return copier;
  };
  const of = (page: PDFPage | undefined): PDFRef | undefined => {
    if (!page) return undefined;
    if (!forms.has(page)) {
      const box = pageBox(page);
      forms.set(page, box && pageForm(page, box, context, copyFrom(page.doc.context)));
    }
    return forms.get(page);
  };
  return { copyFrom, of };
}

/** Which layers are switched off is said in the catalog (ISO 32000-2, 8.11.4): without it they would all be printed. */
function keepLayers(from: PDFDocument, to: PDFDocument, copy: (object: PDFObject) => PDFObject): void {
  const key = PDFName.of('OCProperties');
  const layers = from.catalog.get(key);
  if (layers) to.catalog.set(key, copy(layers));
}

/** A colour that every plate prints (ISO 32000-2, 8.6.6.4); shown as all four process inks. */
const separationAll = (context: PDFContext): PDFObject =>
  context.obj(['Separation', 'All', 'DeviceCMYK', { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }]);
