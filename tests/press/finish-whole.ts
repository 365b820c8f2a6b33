import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Finish, type FinishContent, finishContent, finishPdf } from '../../scripts/press/finish-pdf.ts';

/** The file of a print, its pages finished, as a build makes it. */
export async function finishWhole(document: PDFDocument, finish: Finish & FinishContent): Promise<Uint8Array> {
  await finishContent(document, finish);
  return finishPdf(document, finish);
}
