import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';

/**
 * The page index of every named destination, and the number of pages. Chromium writes one destination for each id that a link on a page leads
 * to, in the catalog's `/Dests` dictionary (ISO 32000-2, 12.3.2.4).
 */
export function readDestinations(document: PDFDocument): { pages: number; destinations: Map<string, number> } {
  const indices = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]));
  const destinations = new Map<string, number>();
  const add = (name: string, target: unknown): void => {
    const array = target instanceof PDFDict ? target.lookup(PDFName.of('D')) : target;
    const ref = array instanceof PDFArray ? array.get(0) : undefined;
    const page = ref instanceof PDFRef ? indices.get(ref.toString()) : undefined;
    if (page !== undefined) destinations.set(name, page);
  };
  const dests = document.catalog.lookup(PDFName.of('Dests'));
  if (dests instanceof PDFDict) for (const [name] of dests.entries()) add(name.decodeText(), dests.lookup(name));
  const names = document.catalog.lookup(PDFName.of('Names'));
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined;
  if (tree instanceof PDFDict) walk(tree, add);
  return { pages: indices.size, destinations };
}

function walk(node: PDFDict, add: (name: string, target: unknown) => void): void {
  const kids = node.lookup(PDFName.of('Kids'));
  if (kids instanceof PDFArray) for (let i = 0; i < kids.size(); i++) walk(kids.lookup(i, PDFDict), add);
  const names = node.lookup(PDFName.of('Names'));
  if (!(names instanceof PDFArray)) return;
  for (let i = 0; i + 1 < names.size(); i += 2) {
    const key = names.lookup(i);
    if (key instanceof PDFString || key instanceof PDFHexString) add(key.decodeText(), names.lookup(i + 1));
  }
}
