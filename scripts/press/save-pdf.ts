import type { PDFDocument } from '@cantoo/pdf-lib';
import { writeFile } from './save/write-file.ts';

/** The bytes of a document as it is: what is reached from its trailer, and nothing else. */
export async function savePdf(document: PDFDocument): Promise<Uint8Array> {
  // What the library was given to embed is an object only now.
  await document.flush();
  return writeFile(document.context);
}
