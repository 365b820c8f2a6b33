import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNull, type PDFObject, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** What ties an object to the document that it comes from (tags, parts of other programs), or tells of its maker. */
const LEFT_OUT = new Set(['StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'LastModified'].map((name) => PDFName.of(name)));
/** What a page's drawing never needs, and what would bring the whole document along. */
const FOREIGN = new Set(['Page', 'Pages', 'Catalog', 'StructElem', 'StructTreeRoot', 'Annot'].map((name) => PDFName.of(name)));
const TYPE = PDFName.of('Type');

/**
 * Copies objects and all that they refer to into another document, each once, numbered in the order in which they are met. Streams keep their bytes as they
 * are.
 */
export function copyObjects(from: PDFContext, to: PDFContext): (object: PDFObject) => PDFObject {
  const copies = new Map<PDFRef, PDFRef>();

  function copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return copyRef(object);
    if (object instanceof PDFDict) return FOREIGN.has(object.get(TYPE) as PDFName) ? PDFNull : copyDict(object);
    if (object instanceof PDFArray) return to.obj(object.asArray().map(copy));
    if (object instanceof PDFStream) return PDFRawStream.of(copyDict(object.dict), object.getContents());
    // Names, numbers and strings are never changed.
    return object;
  }

  function copyRef(ref: PDFRef): PDFObject {
    const known = copies.get(ref);
    if (known) return known;
    const object = from.lookup(ref);
    if (object === undefined) return PDFNull;
    const target = to.nextRef();
    copies.set(ref, target);
    to.assign(target, copy(object));
    return target;
  }

  const copyDict = (dict: PDFDict): PDFDict =>
    PDFDict.fromMapWithContext(new Map(dict.entries().flatMap(([key, value]) => (LEFT_OUT.has(key) ? [] : [[key, copy(value)]]))), to);

  return copy;
}
