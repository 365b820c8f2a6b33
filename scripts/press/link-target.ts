import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** The name that a link or an entry of the outline leads to, by itself or by its action (ISO 32000-2, 12.3.2.4). */
export function targetOf(link: unknown): string | undefined {
  if (!(link instanceof PDFDict)) return undefined;
  const action = link.lookup(PDFName.of('A'));
  const target = link.lookup(PDFName.of('Dest')) ?? (action instanceof PDFDict ? action.lookup(PDFName.of('D')) : undefined);
  return target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString ? target.decodeText() : undefined;
}

/** The address that a link leads to outside the document. */
export function addressOf(link: PDFDict): string | undefined {
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}
