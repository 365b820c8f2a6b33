import { PDFBool, type PDFDict, PDFName, type PDFStream } from '@cantoo/pdf-lib';
import { type ColourSpace, PATTERN, readColourSpace } from './colour-space.ts';
import { numberIn } from './dict-values.ts';

/** An image as it is stored. */
export interface Image {
  width: number;
  height: number;
  /** Bits of a component. */
  bits: number;
  /** Painted in the current colour where its bit is set. */
  isMask: boolean;
  /** Some of it is seen through. */
  isTranslucent: boolean;
  space: ColourSpace;
  /** Absent for one that stands in the content itself. */
  stream?: PDFStream;
}

/** @param named the colour spaces of the page's resources */
export function readImage(stream: PDFStream, named: PDFDict | undefined): Image {
  const value = (key: string) => stream.dict.lookup(PDFName.of(key));
  const number = (key: string): number => numberIn(stream.dict, key);
  const isMask = value('ImageMask') === PDFBool.True;
  return {
    width: number('Width'),
    height: number('Height'),
    bits: isMask ? 1 : number('BitsPerComponent') || 8,
    isMask,
    isTranslucent: value('SMask') !== undefined || number('SMaskInData') > 0,
    space: isMask ? PATTERN : readColourSpace(value('ColorSpace'), named),
    stream,
  };
}

/** An image between `BI` and `EI` (ISO 32000-2, 8.9.7), whose keys may be abbreviated. */
export function readInlineImage(source: string, named: PDFDict | undefined): Image {
  const header = source.slice(2, /\sID\s/.exec(source)?.index ?? source.length);
  const word = (short: string, long: string): string | undefined => new RegExp(`/(?:${short}|${long})\\s*/?([^\\s/\\[\\]<>()]+)`).exec(header)?.[1];
  const isMask = word('IM', 'ImageMask') === 'true';
  const space = word('CS', 'ColorSpace');
  return {
    width: Number(word('W', 'Width') ?? 0),
    height: Number(word('H', 'Height') ?? 0),
    bits: isMask ? 1 : Number(word('BPC', 'BitsPerComponent') ?? 8),
    isMask,
    isTranslucent: false,
    space: isMask || space === undefined ? PATTERN : readColourSpace(PDFName.of(space), named),
  };
}
