import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { foldNonStruct } from './fold-non-struct.ts';
import { moveFeet } from './move-feet.ts';
import { numberIds } from './number-ids.ts';

/** What is done to the structure tree, in order; the fold comes behind steps that may want to see the elements as Chromium made them. */
const STEPS: readonly ((root: PDFDict) => void)[] = [moveFeet, foldNonStruct, numberIds];

/** Makes of the tags that Chromium wrote those that are handed out (ISO 32000-2, 14.7). */
export function finishTags({ catalog }: PDFDocument): void {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (root instanceof PDFDict) for (const step of STEPS) step(root);
}
