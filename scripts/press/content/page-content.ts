import { promisify } from 'node:util';
import { deflate, deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFFlateStream,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** The decoded content of a page, all its streams in one, one character a byte (Latin-1). */
export function pageContent(document: PDFDocument, node: PDFDict): string {
  const { context } = document;
  const contents = context.lookup(node.get(PDFName.of('Contents')));
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : [contents];
  // The division into streams may fall between any two tokens (ISO 32000-2, 7.8.2).
  return streams.map((stream) => (stream instanceof PDFStream ? streamText(stream) : '')).join('\n');
}

/** The decoded text of a stream, one character a byte (Latin-1). */
export const streamText = (stream: PDFStream): string => Buffer.from(streamBytes(stream)).toString('latin1');

/** The decoded bytes of a stream, predictors not undone. */
export function streamBytes(stream: PDFStream): Uint8Array {
  if (stream instanceof PDFFlateStream) return stream.getUnencodedContents();
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  // Some producers say of nothing that it is compressed, which no decoder accepts.
  if (stream.contents.length === 0) return stream.contents;
  if (stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && stream.transform === undefined) {
    try {
      return inflateSync(stream.contents);
    } catch {
      // Truncated or without its checksum: the library is more patient with it.
    }
  }
  return decodePDFRawStream(stream).decode();
}

/** A compressed stream with this text, one character a byte, registered in the document. */
export const contentStream = (document: PDFDocument, text: string, dict: Record<string, PDFObject | string | number> = {}): PDFRef =>
  document.context.register(deflated(document.context, Buffer.from(text, 'latin1'), dict));

const compress = promisify(deflate);

/** `deflated`, on Node's other threads: for many streams at once. The bytes are the same. */
export async function deflatedBeside(context: PDFContext, bytes: Uint8Array, dict: Record<string, unknown> = {}): Promise<PDFRawStream> {
  return flate(context, await compress(bytes), dict);
}

/** A compressed stream with these bytes. */
export const deflated = (context: PDFContext, bytes: Uint8Array, dict: Record<string, unknown> = {}): PDFRawStream => flate(context, deflateSync(bytes), dict);

const flate = (context: PDFContext, contents: Uint8Array, dict: Record<string, unknown>): PDFRawStream =>
  PDFRawStream.of(context.obj({ ...dict, Filter: 'FlateDecode', Length: contents.length } as never) as PDFObject as PDFDict, contents);
