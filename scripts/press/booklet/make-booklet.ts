import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PageGeometry } from '../../model/geometry.ts';
import { type PaperName, paperSize, type Size } from '../../model/paper-size.ts';
import type { Checked } from '../../model/problem.ts';
import type { Binding, Edge } from '../../model/sheet.ts';
import type { Pt } from '../../units/length.ts';
import { dropPageMarks } from '../drop-page-marks.ts';
import { type InkPlan, inkIn } from '../inks/ink-in.ts';
import type { Metadata } from '../metadata.ts';
import { openPdf } from '../open-pdf.ts';
import { setBoxes } from '../set-boxes.ts';
import { type MadeSheets, makeSheets } from '../sheets/make-sheets.ts';
import { pageShape } from '../sheets/page-shape.ts';

export interface BookletPress {
  /** Of the booklet, for messages. */
  path: string;
  paper: PaperName;
  flip: Edge;
  duplex: 'auto' | 'manual';
  binding: Binding;
  /** Of a sheet of paper. */
  thickness: Pt;
  inks: InkPlan;
  metadata: Metadata;
  /** A print of two pages as large as the paper, which stand first or last. */
  howTo?: { bytes: Uint8Array; geometry: PageGeometry; at: 'first' | 'last' };
}

/**
 * Sheets of a saddle-stitched booklet from finished pages: in the inks asked for, at their size where two of them fit on the paper and as large as fits
 * otherwise, with the how-to sheet before or behind them. Where the paper has room for a second row, the pile is cut across and stacked before it is folded.
 */
export async function makeBookletSheets(pages: Uint8Array, options: BookletPress): Promise<Checked<MadeSheets | undefined>> {
  const { path, flip, duplex, binding, thickness, inks, metadata, howTo } = options;
  const document = await openPdf(pages);
  const paper = paperSize(options.paper) as Size;
  const problems = await inkIn(document, inks, path);
  const extra = howTo && { document: await openHowTo(howTo), at: howTo.at };
  if (extra) problems.push(...(await inkIn(extra.document, inks, path)));
  if (problems.length > 0) return { value: undefined, problems };
  // Recoloured content has lost them already.
  if (inks.mode === 'rgb') for (const part of [document, extra?.document]) if (part) dropPageMarks(part);
  const trim = pageShape(document, path).value?.trim;
  const rows = trim === undefined ? 0 : rowsOn(trim, options.paper);
  const scale = rows > 0 ? 'none' : 'fit';
  // The layout has put the blanks before the back cover; only a row more may ask for others, and they go there, too.
  const order = { ...(rows > 1 ? ({ fold: 'cut-stack', grid: { columns: 2, rows }, cover: true } as const) : ({ fold: 'saddle' } as const)), flip, binding };
  return makeSheets(document, { path, order, paper, scale, duplex, thickness, extra, metadata });
}

async function openHowTo({ bytes, geometry }: { bytes: Uint8Array; geometry: PageGeometry }): Promise<PDFDocument> {
  const document = await openPdf(bytes);
  for (const page of document.getPages()) setBoxes(page, geometry);
  return document;
}

/** Half a millimetre hangs over unseen. */
const TOLERANCE = 1.5;
/** More strips than these are no work for hands. */
const MOST_ROWS = 2;

/** How many rows of two pages stand on one another on the paper; none where not even one does. */
export function rowsOn(trim: Size, paper: PaperName): number {
  const { width, height } = paperSize(paper) as Size;
  const rows = (across: number, down: number): number => (2 * trim.width <= across + TOLERANCE ? Math.floor((down + TOLERANCE) / trim.height) : 0);
  return Math.min(MOST_ROWS, Math.max(rows(width, height), rows(height, width)));
}
