import type { PDFDocument } from '@cantoo/pdf-lib';

/** About 500 pages. The library's time for object streams grows with the square of their number. */
const OBJECT_STREAM_LIMIT = 8000;

/** The bytes of a document as it is. Object streams make the file a quarter smaller. */
export function savePdf(document: PDFDocument): Promise<Uint8Array> {
  const useObjectStreams = document.context.enumerateIndirectObjects().length < OBJECT_STREAM_LIMIT;
  return document.save({ useObjectStreams, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
}
