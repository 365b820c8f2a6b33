import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** The title in the information dictionary; undefined where there is none. */
export function documentTitle({ context }: PDFDocument): string | undefined {
  const info = context.lookup(context.trailerInfo.Info);
  const title = info instanceof PDFDict ? info.lookup(PDFName.of('Title')) : undefined;
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText().trim() || undefined : undefined;
}
