import { PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFPage, PDFPageTree, PDFStream } from '@cantoo/pdf-lib';
import { inherited } from './sheets/page-box.ts';

/** What a page may have from the nodes above it (ISO 32000-2, table 31). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/**
 * Gives every page of a damaged tree what it inherits, in place: the library stops where a page's parent is something else than a node of the tree, or its
 * resources are a stream, with which reader programs do what they can. Whole pages stay as they are.
 */
export function settlePages(document: PDFDocument): void {
  for (const page of document.getPages()) {
    if (!isSettled(page)) settle(page, document);
  }
}

function isSettled({ node }: PDFPage): boolean {
  const resources = inherited(node, 'Resources');
  const parents = ancestors(node);
  return parents.every((parent) => parent instanceof PDFPageTree) && (resources === undefined || resources instanceof PDFDict);
}

function settle({ node }: PDFPage, { catalog }: PDFDocument): void {
  for (const name of INHERITED) {
    const found = inherited(node, name) as PDFObject | undefined;
    const value = name === 'Resources' && found instanceof PDFStream ? found.dict : found;
    if (value !== undefined) node.set(PDFName.of(name), value);
  }
  node.set(PDFName.of('Parent'), catalog.get(PDFName.of('Pages')) as PDFObject);
}

function ancestors(node: PDFDict): unknown[] {
  const found = new Set<unknown>();
  for (let at = node.lookup(PDFName.of('Parent')); at !== undefined && !found.has(at); at = at instanceof PDFDict ? at.lookup(PDFName.of('Parent')) : undefined)
    found.add(at);
  return [...found];
}
