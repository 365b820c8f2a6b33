import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Layout, PageMap } from '../model/layout.ts';
import { isShrunk } from './is-shrunk.ts';
import { openPdf } from './open-pdf.ts';
import { readDestinations, repairDestinations } from './read-destinations.ts';

/** The only way into this stage: the PDF library is loaded with it, which takes longer than reading most prints. */
export { finishContent, finishPdf } from './finish-pdf.ts';
export { gatherText } from './text/gather-text.ts';

/** A print as it was read back, with its destinations put right. */
export interface ReadPrint {
  document: PDFDocument;
  pages: number;
  /** Page indices of the named destinations. */
  destinations: Map<string, number>;
  shrunk: boolean;
}

/** Reads a print back: what it says of its pages is the proof of what was measured. */
export async function readBack(pdf: Uint8Array, { geometry, dir }: Pick<Layout, 'geometry' | 'dir'>, map: PageMap): Promise<ReadPrint> {
  const document = await openPdf(pdf);
  repairDestinations(document, geometry, map, dir);
  return { document, ...readDestinations(document), shrunk: isShrunk(document) };
}
