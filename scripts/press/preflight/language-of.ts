import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** The language that a document says it is in (ISO 32000-2, 14.9.2), as a BCP 47 tag. */
export function languageOf({ catalog }: PDFDocument): string | undefined {
  const language = catalog.lookup(PDFName.of('Lang'));
  return language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : undefined;
}
