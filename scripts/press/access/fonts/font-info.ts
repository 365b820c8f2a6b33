import { type PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { readableBytes } from '../../content/readable-bytes.ts';
import type { AccessFile } from '../file/access-file.ts';
import type { FontUse } from '../file/font-use.ts';
import { dictAt, dictsAt, nameAt, numberAt, valueAt } from '../file/values.ts';

/** A font that is shown, with the dictionaries that say what it is (ISO 32000-1, 9.5 to 9.8). */
export interface FontInfo extends FontUse {
  name: string;
  subtype: string;
  descendant: PDFDict | undefined;
  descriptor: PDFDict | undefined;
  /** The font program, where it is in the file. */
  program: PDFStream | undefined;
  isSymbolic: boolean;
  encoding: PDFObject | undefined;
}

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];
const SYMBOLIC = 4;

export function fontsOf({ content }: AccessFile): FontInfo[] {
  return content.fonts.map((use) => {
    const [descendant] = dictsAt(use.dict, 'DescendantFonts');
    const descriptor = dictAt(descendant ?? use.dict, 'FontDescriptor');
    const program = PROGRAMS.map((key) => valueAt(descriptor, key)).find((value) => value instanceof PDFStream);
    return {
      ...use,
      name: nameAt(use.dict, 'BaseFont') ?? nameAt(use.dict, 'Name') ?? 'without a name',
      subtype: nameAt(descendant ?? use.dict, 'Subtype') ?? '',
      descendant,
      descriptor,
      program,
      isSymbolic: ((numberAt(descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0,
      encoding: valueAt(use.dict, 'Encoding'),
    };
  });
}

/** The text of a CMap that is in the file. */
export const streamTextAt = (dict: PDFDict, key: string): string | undefined => {
  const stream = valueAt(dict, key);
  const bytes = stream instanceof PDFStream ? readableBytes(stream) : undefined;
  return bytes && Buffer.from(bytes).toString('latin1');
};

export const isName = (value: PDFObject | undefined, ...names: string[]): boolean => value instanceof PDFName && names.includes(value.decodeText());
