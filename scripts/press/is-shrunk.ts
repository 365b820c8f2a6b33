import { decodePDFRawStream, type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';

/**
 * Whether Chromium has scaled the document down to make an overwide line fit. It draws at 300 dpi, 3.125 units to a CSS pixel; any other scale is a
 * shrunk one, and the same for every page.
 */
export function isShrunk(document: PDFDocument): boolean {
  const contents = document.getPages()[0]?.node.Contents();
  if (!(contents instanceof PDFRawStream)) return false;
  const drawing = Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1');
  const scales = Array.from(drawing.matchAll(/^([1-9][\d.]*) 0 0 \1 [\d.-]+ [\d.-]+ cm$/gm), ([, scale]) => scale);
  // A drawing that fills the cover has a scale of its own.
  return scales.length > 0 && !scales.includes('3.125');
}
