import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { checkAccess } from './access/check-access.ts';
import { PDF_UA, withDescription } from './xmp-packet.ts';

/** Writes the metadata, with the claim to PDF/UA-1 where no rule of it is broken: last, since it speaks of all that is in the file. */
export function claimAccess(document: PDFDocument, packet: string): void {
  const { catalog, context } = document;
  const write = (text: string) => context.stream(Buffer.from(text), { Type: 'Metadata', Subtype: 'XML' });
  const ref = context.register(write(withDescription(packet, PDF_UA)));
  catalog.set(PDFName.of('Metadata'), ref);
  if (checkAccess(document).length > 0) context.assign(ref, write(packet));
}
