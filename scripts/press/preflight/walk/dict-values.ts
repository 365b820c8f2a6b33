import { PDFArray, type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';

/** What a dictionary says under a key, where it is of the kind that is asked for. */
export function nameIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** 0 where there is no number. */
export function numberIn(dict: PDFDict, key: string): number {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** Empty where there is no array; what is no number in it counts as 0. */
export function numbersIn(dict: PDFDict, key: string): number[] {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().map((_, index) => {
    const value = array.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
}
