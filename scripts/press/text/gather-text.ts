import { PDFArray, type PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { streamBytes } from '../content/page-content.ts';
import { ResourceGatherer } from './gather-resources.ts';
import { readingOrder } from './reading-order.ts';
import type { TextSource } from './text-source.ts';

const key = (text: string): PDFName => PDFName.of(text);

/**
 * Takes out of a document all that its words are read from, as plain data: a worker reads them while the document is made into what is handed out.
 * @param destinations those of the print, before the ones that nothing leads to are dropped
 */
export function gatherText(document: PDFDocument, destinations: Map<string, number>): TextSource {
  const source: TextSource = { fonts: [], resources: [], pages: [], ...readingOrder(document), destinations };
  const gather = new ResourceGatherer(source);
  for (const { node } of document.getPages()) {
    const { content, isDeflated } = pageStream(document, node);
    const box = node.MediaBox()?.asArray() ?? [];
    const resources = gather.take(node.Resources());
    source.pages.push({ content, isDeflated, resources, box: box.map((each) => (each instanceof PDFNumber ? each.asNumber() : 0)) });
  }
  return source;
}

/** A page of one compressed stream, as Chromium writes it, is inflated by who reads it. */
function pageStream({ context }: PDFDocument, node: PDFDict): { content: Uint8Array; isDeflated: boolean } {
  const contents = context.lookup(node.get(key('Contents')));
  if (contents instanceof PDFRawStream && isPlainlyDeflated(contents)) return { content: contents.contents.slice(), isDeflated: true };
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : [contents];
  const parts = streams.flatMap((stream) => (stream instanceof PDFStream ? [streamBytes(stream), Buffer.from('\n')] : []));
  return { content: new Uint8Array(Buffer.concat(parts)), isDeflated: false };
}

const isPlainlyDeflated = ({ dict, transform }: PDFRawStream): boolean =>
  transform === undefined && dict.get(key('Filter')) === key('FlateDecode') && !dict.has(key('DecodeParms'));
