import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import type { StructElement } from './struct-element.ts';
import { itemsOf, valueAt } from './values.ts';

/** What an element says of itself under a name (ISO 32000-1, 14.7.5), by its own attributes or by those of its classes. */
export function attributeOf({ dict }: StructElement, owner: string, name: string, classes: PDFDict | undefined): PDFObject | undefined {
  const own = dictsIn(valueAt(dict, 'A'));
  const named = valueAt(dict, 'C');
  const list = named instanceof PDFArray ? itemsOf(named) : [named];
  const ofClasses = list.flatMap((each) => (each instanceof PDFName ? dictsIn(classes?.lookup(each)) : []));
  for (const attributes of [...own, ...ofClasses]) {
    if (valueAt(attributes, 'O') !== PDFName.of(owner)) continue;
    const value = valueAt(attributes, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

export function numberOf(value: PDFObject | undefined): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** Attributes may be several, with numbers of revisions between them. */
function dictsIn(value: PDFObject | undefined): PDFDict[] {
  if (value instanceof PDFDict) return [value];
  if (value instanceof PDFStream) return [value.dict];
  return value instanceof PDFArray ? itemsOf(value).flatMap(dictsIn) : [];
}
