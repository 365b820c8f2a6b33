import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib';

/** What a dictionary says under a key, followed through references, where it is of the kind that is asked for; undefined in a damaged file too. */
export function valueAt(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.context.lookup(dict.get(PDFName.of(key)));
}

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFStream ? value.dict : value instanceof PDFDict ? value : undefined;
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFName ? nameText(value) : undefined;
}

/** Without its slash; decoded only where there is something to decode, since thousands are asked for. */
function nameText(name: PDFName): string {
  const written = name.asString();
  return written.includes('#') ? name.decodeText() : written.slice(1);
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export const isTrue = (dict: PDFDict | undefined, key: string): boolean => valueAt(dict, key) === PDFBool.True;

/** What an array holds, followed through references. */
export const itemsOf = (array: PDFArray): PDFObject[] => array.asArray().flatMap((_, index) => array.lookup(index) ?? []);

/** The same under a key; of anything else, the thing itself. */
export function listAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = valueAt(dict, key);
  if (value instanceof PDFArray) return itemsOf(value);
  return value === undefined ? [] : [value];
}

export const dictsAt = (dict: PDFDict | undefined, key: string): PDFDict[] =>
  listAt(dict, key).flatMap((each) => (each instanceof PDFDict ? [each] : each instanceof PDFStream ? [each.dict] : []));
