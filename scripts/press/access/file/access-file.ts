import { PDFArray, type PDFContext, type PDFDict, type PDFDocument, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { readableBytes } from '../../content/readable-bytes.ts';
import { inherited } from '../../sheets/page-box.ts';
import { type Annotation, readAnnotations } from './annotations.ts';
import { type Content, readContent } from './content.ts';
import { readStructure, type Structure } from './structure.ts';
import { itemsOf, textAt, valueAt } from './values.ts';

/** A file as the rules look at it; what takes time to read is read when it is asked for first. */
export interface AccessFile {
  document: PDFDocument;
  context: PDFContext;
  catalog: PDFDict;
  /** Of the whole document (ISO 32000-1, 14.9.2). */
  language: string | undefined;
  /** The metadata as text; undefined where there are none. */
  xmp: string | undefined;
  /** How the file was encrypted (ISO 32000-1, 7.6), before it was opened. */
  encryption: PDFDict | undefined;
  structure: Structure | undefined;
  pages: readonly PDFDict[];
  annotations: readonly Annotation[];
  content: Content;
}

/** @param encryption of a file that was decrypted when it was opened */
export function readAccessFile(document: PDFDocument, encryption?: PDFDict): AccessFile {
  const { catalog, context } = document;
  const nodes = document.getPages().map(({ node }) => node);
  const numbers = new Map<PDFDict, number>(nodes.map((node, index) => [node, index + 1]));
  const structure = readStructure(document, numbers);
  let content: Content | undefined;
  return {
    document,
    context,
    catalog,
    language: textAt(catalog, 'Lang') || undefined,
    xmp: readPacket(catalog),
    encryption,
    structure,
    pages: nodes,
    annotations: nodes.flatMap((node, index) => readAnnotations(node, index + 1, shownBox(node), structure)),
    get content() {
      content ??= readContent(document, structure);
      return content;
    },
  };
}

/** The crop box, or the paper. */
function shownBox(node: Parameters<typeof inherited>[0]): number[] {
  const box = inherited(node, 'CropBox') ?? inherited(node, 'MediaBox');
  const numbers = box instanceof PDFArray ? itemsOf(box) : [];
  return numbers.map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
}

function readPacket(catalog: PDFDict): string | undefined {
  const stream = valueAt(catalog, 'Metadata');
  const bytes = stream instanceof PDFStream ? readableBytes(stream) : undefined;
  if (bytes === undefined) return undefined;
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.slice(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(bytes.slice(2)).toString('utf16le');
  return Buffer.from(bytes).toString('utf8');
}
