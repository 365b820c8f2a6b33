import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { reachable } from './dictionaries.ts';

/** What paper needs of a document, and of a page (ISO 32000-1, tables 28 and 30). */
const CATALOG_KEYS = new Set(['Type', 'Pages', 'PageLabels', 'Lang', 'OCProperties']);
const PAGE_KEYS = new Set(['Type', 'Parent', 'Resources', 'Contents', 'MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Rotate', 'Group', 'UserUnit']);
/** Pointers from what is drawn to what is not kept. */
const POINTERS = ['StructParent', 'StructParents', 'PieceInfo', 'LastModified', 'Metadata'];

/**
 * Leaves what is printed. Links, outline, destinations, scripts and tags go, since a press has no use for them and PDF/X forbids some; the edition for the
 * screen keeps them. Content streams stay as they are.
 * @param kept what the catalogue keeps besides
 */
export function stripInteraction(document: PDFDocument, kept: readonly string[] = []): void {
  const { catalog, context } = document;
  const saved = kept.map((key) => [PDFName.of(key), catalog.get(PDFName.of(key))] as const);
  keepKeys(catalog, CATALOG_KEYS);
  for (const { node } of document.getPages()) keepKeys(node, PAGE_KEYS);
  for (const object of reachable(context, [catalog])) {
    if (object instanceof PDFDict) for (const key of POINTERS) object.delete(PDFName.of(key));
  }
  for (const [key, value] of saved) if (value) catalog.set(key, value);
}

function keepKeys(dict: PDFDict, keys: ReadonlySet<string>): void {
  for (const key of dict.keys()) if (!keys.has(key.decodeText())) dict.delete(key);
}
