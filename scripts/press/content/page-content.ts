import { decodePDFRawStream, PDFArray, type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** The decoded content of a page, all its streams in one, one character a byte (Latin-1). */
export function pageContent(document: PDFDocument, node: PDFDict): string {
  const { context } = document;
  const contents = context.lookup(node.get(PDFName.of('Contents')));
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : [contents];
  // The division into streams may fall between any two tokens (ISO 32000-2, 7.8.2).
  return streams.map((stream) => (stream instanceof PDFStream ? streamText(stream) : '')).join('\n');
}

/** The decoded text of a stream, one character a byte (Latin-1). */
export function streamText(stream: PDFStream): string {
  const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes).toString('latin1');
}

/** A compressed stream with this text, one character a byte, registered in the document. */
export function contentStream(document: PDFDocument, text: string, dict: Record<string, PDFObject | string | number> = {}): PDFRef {
  return document.context.register(document.context.flateStream(Buffer.from(text, 'latin1'), dict as never));
}
