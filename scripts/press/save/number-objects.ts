import { type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { reachedRefs } from './reached-refs.ts';

/** An object with the number that it has in the file. */
export interface Numbered {
  number: number;
  object: PDFObject;
}

/**
 * Numbers what the trailer leads to, from 1, without gaps: the same content has the same numbers, whatever was tried on the way to it. What is alike stands
 * together, since that compresses best.
 */
export function numberObjects(context: PDFContext): Map<PDFRef, Numbered> {
  const kinds = new Map<string, PDFRef[]>();
  for (const ref of reachedRefs(context)) {
    const kind = kindOf(context.lookup(ref));
    const same = kinds.get(kind);
    if (same) same.push(ref);
    else kinds.set(kind, [ref]);
  }
  const numbered = new Map<PDFRef, Numbered>();
  for (const refs of kinds.values()) for (const ref of refs) numbered.set(ref, { number: numbered.size + 1, object: context.lookup(ref) as PDFObject });
  return numbered;
}

const KIND_KEYS = ['Type', 'Subtype'].map((key) => PDFName.of(key));
function kindOf(object: PDFObject | undefined): string {
  if (object instanceof PDFStream) return 'stream';
  return object instanceof PDFDict ? KIND_KEYS.map((key) => object.get(key) ?? '').join(' ') : 'other';
}
