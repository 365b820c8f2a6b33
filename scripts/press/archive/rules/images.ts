import type { PDFDict } from '@cantoo/pdf-lib';
import { isTrue } from '../../access/file/values.ts';
import { hasKey, nameAt, numberAt } from '../../exchange/dictionaries.ts';
import { isStencil } from '../../exchange/page-use.ts';
import type { ArchiveRule } from '../rule.ts';

const DEPTHS = new Set([1, 2, 4, 8, 16]);

/** Clause 6.2.8: everybody sees the same picture, pixel by pixel. */
export const images: ArchiveRule = {
  clause: '6.2.8',
  expects: 'images without alternates, OPI and interpolation, of 1, 2, 4, 8 or 16 bits',
  hint: 'Export the document again without them.',
  *breaches({ pages }) {
    for (const page of pages) for (const found of new Set([...page.images].flatMap(wrongIn))) yield { found, page: page.number };
  },
};

function wrongIn(image: PDFDict): string[] {
  const depth = numberAt(image, 'BitsPerComponent');
  // Of JPEG 2000 the data say it.
  const isOdd = depth !== undefined && nameAt(image, 'Filter') !== 'JPXDecode' && !(isStencil(image) ? depth === 1 : DEPTHS.has(depth));
  return [
    ...(hasKey(image, 'Alternates') ? ['image with another for printing'] : []),
    ...(hasKey(image, 'OPI') ? ['image that stands for another'] : []),
    ...(isTrue(image, 'Interpolate') ? ['image that is smoothed'] : []),
    ...(isOdd ? [`image of ${depth} bits`] : []),
  ];
}
