import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Every reference that the trailer leads to and behind which there is something, in the order in which one meets it. */
export function reachedRefs(context: PDFContext): Set<PDFRef> {
  const reached = new Set<PDFRef>();
  const { Root, Info, Encrypt, ID } = context.trailerInfo;
  const waiting: (PDFObject | undefined)[] = [ID, Encrypt, Info, Root];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      const found = context.lookup(object);
      if (found === undefined) continue;
      reached.add(object);
      waiting.push(found);
    } else {
      const parts = partsOf(object);
      for (let index = parts.length - 1; index >= 0; index--) waiting.push(parts[index]);
    }
  }
  return reached;
}

const LENGTH = PDFName.of('Length');
function partsOf(object: PDFObject | undefined): PDFObject[] {
  // A stream's length is written with it, and an object that tells of it left behind.
  if (object instanceof PDFStream) return object.dict.entries().flatMap(([key, value]) => (key === LENGTH ? [] : [value]));
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFArray ? object.asArray() : [];
}
