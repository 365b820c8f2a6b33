import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { contentStream, pageContent } from './content/page-content.ts';
import { dropMarks } from './content/without-marks.ts';

/** Takes the marks of tags out of the pages' content, in place: for copies that have no tags. */
export function dropPageMarks(document: PDFDocument): void {
  for (const { node } of document.getPages()) {
    const content = pageContent(document, node);
    const without = dropMarks(content);
    if (without !== content) node.set(PDFName.of('Contents'), contentStream(document, without));
  }
}
