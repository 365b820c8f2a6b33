import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';

const PROPERTIES = PDFName.of('OCProperties');
const STATES = PDFName.of('D');

/** A document of which parts are copied into another one. */
export interface Copied {
  document: PDFDocument;
  copy: (object: PDFObject) => PDFObject;
}

/**
 * Which layers are switched off is said in the catalog, in lists of layers (ISO 32000-2, 8.11.4): without it they would all be shown. Of documents whose
 * pages come to lie on each other, each with layers of its own, the lists are put together; what is no list is as in the first one.
 */
export function joinLayers(parts: readonly Copied[], to: PDFDocument): void {
  const { context } = to;
  const all = parts.flatMap(({ document, copy }) => {
    const properties = document.catalog.lookup(PROPERTIES);
    const copied = properties instanceof PDFDict ? copy(properties) : undefined;
    return copied instanceof PDFDict ? [copied] : [];
  });
  if (all.length === 0) return;
  const join = (dicts: readonly PDFDict[]): PDFDict => {
    const joined = PDFDict.withContext(context);
    for (const key of new Set(dicts.flatMap((dict) => dict.keys()))) {
      const lists = dicts.map((dict) => dict.lookup(key)).filter((each) => each instanceof PDFArray);
      const first = dicts.find((dict) => dict.has(key))?.get(key);
      if (first !== undefined) joined.set(key, lists.length > 0 ? context.obj(lists.flatMap((list) => list.asArray())) : first);
    }
    return joined;
  };
  const properties = join(all);
  properties.set(STATES, join(all.map((each) => each.lookup(STATES)).filter((each) => each instanceof PDFDict)));
  to.catalog.set(PROPERTIES, properties);
}
