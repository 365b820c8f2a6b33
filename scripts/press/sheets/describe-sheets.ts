import { createHash } from 'node:crypto';
import { type PDFContext, type PDFDocument, PDFHexString, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { Edge } from '../../model/sheet.ts';
import { UNTAGGED, withDescription, xmpPacket } from '../xmp-packet.ts';

export interface SheetMetadata {
  title?: string;
  author?: string;
  /** BCP 47. */
  language?: string;
  /** For example `zine 1.0.0`. */
  tool: string;
  /** Stands for creation and modification; without it the file has no date. */
  date?: Date;
}

/**
 * Says of the file what it is told to say and nothing else, which edge print dialogs are to propose (absent: one-sided), and gives it an identifier made from
 * its content. Who is told everything says it in XMP too, and there that it has no tags.
 */
export function describeSheets(sheets: PDFDocument, { title, author, language, tool, date }: SheetMetadata, flip: Edge | undefined): void {
  const { context, catalog } = sheets;
  const text = (value: string) => PDFHexString.fromText(value);
  const stamp = date && text(`D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`);
  const info = {
    ...(title ? { Title: text(title) } : {}),
    ...(author ? { Author: text(author) } : {}),
    Creator: text(tool),
    Producer: text(tool),
    ...(stamp ? { CreationDate: stamp, ModDate: stamp } : {}),
  };
  context.trailerInfo.Info = context.register(context.obj(info));
  if (language) catalog.set(PDFName.of('Lang'), text(language));
  if (title && author && language && date) {
    const packet = Buffer.from(withDescription(xmpPacket({ title, author, language, tool, date }), UNTAGGED));
    catalog.set(PDFName.of('Metadata'), context.register(context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })));
  }
  const duplex = flip === undefined ? 'Simplex' : flip === 'short' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge';
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ PrintScaling: 'None', Duplex: duplex, ...(title ? { DisplayDocTitle: true } : {}) }));
  const id = PDFHexString.of(contentHash(context).slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}

/** SHA-256 of all objects, so that the same content has the same identifier. */
function contentHash(context: PDFContext): string {
  const hash = createHash('sha256');
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) hash.update(String(object.dict)).update(object.getContents());
    else hash.update(String(object));
  }
  return hash.digest('hex');
}
