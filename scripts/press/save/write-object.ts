import { PDFArray, PDFDict, PDFInvalidObject, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** The number that an object has in the file; undefined for what is not in it. */
export type NumberOf = (ref: PDFRef) => number | undefined;

const LENGTH = PDFName.of('Length');
/** What may stand before or behind another token without a space between them (ISO 32000-2, 7.2.3). */
const DELIMITED = /^[/<([]/;

/** An object as it stands in a file (ISO 32000-2, 7.3), one character a byte; of a stream, its dictionary. */
export function writeObject(object: PDFObject, numberOf: NumberOf): string {
  if (object instanceof PDFRef) {
    const number = numberOf(object);
    return number === undefined ? 'null' : `${number} 0 R`;
  }
  if (object instanceof PDFArray) return `[${object.asArray().reduce((written, each) => join(written, writeObject(each, numberOf)), '')}]`;
  if (object instanceof PDFStream) return writeDict(object.dict, numberOf, object.getContents().length);
  if (object instanceof PDFDict) return writeDict(object, numberOf);
  // What could not be read cannot be written: its references would lead astray.
  return object instanceof PDFInvalidObject ? 'null' : String(object);
}

function writeDict(dict: PDFDict, numberOf: NumberOf, length?: number): string {
  let written = '';
  for (const [key, value] of dict.entries()) if (length === undefined || key !== LENGTH) written += join(String(key), writeObject(value, numberOf));
  return `<<${written}${length === undefined ? '' : `${String(LENGTH)} ${length}`}>>`;
}

const join = (before: string, next: string): string => (before === '' || DELIMITED.test(next) ? before + next : `${before} ${next}`);
