import type { Paper } from '../../model/editions.ts';
import { paperSize, type Size } from '../../model/paper-size.ts';
import type { Checked } from '../../model/problem.ts';
import { dropPageMarks } from '../drop-page-marks.ts';
import { type InkPlan, inkIn } from '../inks/ink-in.ts';
import type { Metadata } from '../metadata.ts';
import { openPdf } from '../open-pdf.ts';
import { type MadeSheets, makeSheets, type SheetOptions } from '../sheets/make-sheets.ts';

export interface LeafletPress {
  /** Of the leaflet, for messages. */
  path: string;
  order: SheetOptions['order'];
  paper: Paper;
  inks: InkPlan;
  metadata: Metadata;
}

/** A sheet with small pages that it is folded or cut to, in the inks asked for, with marks where scissors go. */
export async function makeLeafletSheets(pages: Uint8Array, { path, order, paper, inks, metadata }: LeafletPress): Promise<Checked<MadeSheets | undefined>> {
  const document = await openPdf(pages);
  const problems = await inkIn(document, inks, path);
  if (problems.length > 0) return { value: undefined, problems };
  // Recoloured content has lost them already.
  if (inks.mode === 'rgb') dropPageMarks(document);
  return makeSheets(document, { path, order, paper: paperSize(paper) as Size, scale: 'none', marks: new Set(['cut']), metadata });
}
