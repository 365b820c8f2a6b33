import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { targetOf } from './link-target.ts';
import { allBelow, outlineOf } from './outline/outline-items.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** Takes out of the catalogue's `/Dests` (ISO 32000-2, 12.3.2.4) the names that neither a link nor the outline leads to. */
export function dropUnusedDestinations(document: PDFDocument): void {
  const dests = document.catalog.lookup(key('Dests'));
  if (!(dests instanceof PDFDict)) return;
  const outline = outlineOf(document);
  const links = document.getPages().flatMap(({ node }) => {
    const annotations = node.lookup(key('Annots'));
    return annotations instanceof PDFArray ? annotations.asArray().map((_, index) => annotations.lookup(index)) : [];
  });
  const used = new Set([...links, ...(outline ? allBelow(outline).map(({ dict }) => dict) : [])].map(targetOf));
  for (const name of dests.keys()) if (!used.has(name.decodeText())) dests.delete(name);
}
