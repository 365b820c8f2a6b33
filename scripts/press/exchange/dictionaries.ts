import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream, PDFString } from '@cantoo/pdf-lib';

/** The dictionary that an object is, refers to, or has as a stream. */
export function dictOf(context: PDFContext, object: PDFObject | undefined): PDFDict | undefined {
  const value = context.lookup(object);
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

/** The value of a key, followed through references. */
export const entry = (dict: PDFDict | undefined, key: string): PDFObject | undefined => dict?.context.lookup(dict.get(PDFName.of(key)));

/** The dictionary of a key, or that of its stream. */
export const dictAt = (dict: PDFDict | undefined, key: string): PDFDict | undefined =>
  dict === undefined ? undefined : dictOf(dict.context, entry(dict, key));

export const nameAt = (dict: PDFDict | undefined, key: string): string | undefined => nameText(entry(dict, key));

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = entry(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = entry(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export const hasKey = (dict: PDFDict | undefined, key: string): boolean => entry(dict, key) !== undefined;

/** A name's text without the slash. */
export const nameText = (object: PDFObject | undefined): string | undefined => (object instanceof PDFName ? object.decodeText() : undefined);

/** What an array holds, followed through references; of anything else, the thing itself. */
export function elementsOf(context: PDFContext, object: PDFObject | undefined): PDFObject[] {
  const value = context.lookup(object);
  if (value instanceof PDFArray) return value.asArray().map((each) => context.lookup(each) ?? each);
  return value === undefined ? [] : [value];
}

/** Every object that can be reached from these, each once; references are followed and not among them. */
export function* reachable(context: PDFContext, roots: readonly (PDFObject | undefined)[]): Generator<PDFObject> {
  const refs = new Set<PDFRef>();
  const waiting = roots.filter((root) => root !== undefined);
  const seen = new Set<PDFObject>();
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (refs.has(object)) continue;
      refs.add(object);
      const value = context.lookup(object);
      if (value !== undefined) waiting.push(value);
      continue;
    }
    if (seen.has(object)) continue;
    seen.add(object);
    yield object;
    if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(object.dict);
  }
}
