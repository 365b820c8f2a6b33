import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { contentStream } from '../content/page-content.ts';
import { box, inherited } from '../sheets/page-box.ts';
import { pageForm } from '../sheets/page-form.ts';
import { printedAnnotations } from '../sheets/printed-annotations.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** Draws the annotations that are printed with the page, in place, and drops all of them: on film and paper there is nothing to point at or to fill in. */
export function flattenAnnotations(document: PDFDocument): void {
  const { context } = document;
  for (const page of document.getPages()) {
    const { node } = page;
    const shown = box(inherited(node, 'MediaBox'));
    if (shown && printedAnnotations(page).length > 0) {
      const form = pageForm(page, { matrix: [1, 0, 0, 1, 0, 0], shown }, context, (object) => object);
      node.set(name('Resources'), context.obj({ XObject: { Page: form } }));
      node.set(name('Contents'), contentStream(document, '/Page Do'));
    }
    node.delete(name('Annots'));
  }
  document.catalog.delete(name('AcroForm'));
}
