import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

/** Reads a PDF as it is. The library's default pace yields to a timer every hundred objects, which a build has no use for. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
