import { type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** Leaves of what a document says about itself its title and nothing of who made it, and names the tool. */
export function scrubMetadata(document: PDFDocument, tool: string): void {
  const { catalog, context } = document;
  const title = document.getTitle();
  const name = PDFHexString.fromText(tool);
  const old = context.trailerInfo.Info;
  if (old instanceof PDFRef) context.delete(old);
  context.trailerInfo.Info = context.register(
    context.obj({ ...(title ? { Title: PDFHexString.fromText(title) } : {}), Creator: name, Producer: name } as never),
  );
  for (const node of [catalog, ...document.getPages().map((page) => page.node)]) {
    for (const key of ['Metadata', 'PieceInfo', 'LastModified']) {
      const entry = PDFName.of(key);
      const value = node.get(entry);
      if (value instanceof PDFRef) context.delete(value);
      node.delete(entry);
    }
  }
}
