import { PDFDocument, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';
import { contentStream, deflated } from '../../../scripts/press/content/page-content.ts';
import { openPdf } from '../../../scripts/press/open-pdf.ts';

/** Makes objects of a document under construction. */
export interface Maker {
  document: PDFDocument;
  page: PDFPage;
  /** A stream with these bytes or this text, registered. */
  stream(content: Uint8Array | string, dict?: Record<string, unknown>): PDFObject;
  obj(literal: unknown): PDFObject;
}

/** A page of 100 × 100 points with this content, and whatever resources it uses. */
export async function makePdf(
  content: string,
  resources: (make: Maker) => Record<string, unknown> = () => ({}),
  pageEntries: (make: Maker) => Record<string, unknown> = () => ({}),
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([100, 100]);
  const { context } = document;
  const obj = (literal: unknown) => context.obj(literal as never) as PDFObject;
  const stream = (bytes: Uint8Array | string, dict: Record<string, unknown> = {}) =>
    context.register(deflated(context, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, dict));
  const make: Maker = { document, page, obj, stream };
  const entries = { Contents: contentStream(document, content), Resources: obj(resources(make)), ...pageEntries(make) };
  for (const [key, value] of Object.entries(entries)) page.node.set(context.obj(key as never) as never, obj(value));
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

/** Opens, changes and saves a document. */
export async function changed(bytes: Uint8Array, change: (document: PDFDocument) => Promise<unknown>): Promise<Uint8Array> {
  const document = await openPdf(bytes);
  await change(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
