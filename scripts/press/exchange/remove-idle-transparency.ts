import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { dictAt, hasKey, nameAt, numberAt, reachable } from './dictionaries.ts';

const OPAQUE = 255;

/**
 * Takes out what is written as transparency and is none: groups (whose content is drawn alike without them, as long as nothing in them is transparent), and
 * soft masks of images that are opaque throughout or leave each pixel either in or out, which a stencil does as well. What is really transparent stays,
 * and `checkPdfX` finds it.
 */
export function removeIdleTransparency(document: PDFDocument): void {
  const streams = new Map<PDFDict, PDFRawStream>();
  for (const [, object] of document.context.enumerateIndirectObjects()) if (object instanceof PDFRawStream) streams.set(object.dict, object);
  for (const object of reachable(document.context, [document.catalog])) {
    if (!(object instanceof PDFDict)) continue;
    if (nameAt(dictAt(object, 'Group'), 'S') === 'Transparency') object.delete(PDFName.of('Group'));
    const mask = dictAt(object, 'SMask');
    const stream = mask && streams.get(mask);
    if (nameAt(object, 'Subtype') === 'Image' && stream !== undefined) hardenMask(object, stream);
  }
}

function hardenMask(image: PDFDict, mask: PDFRawStream): void {
  const [width, height] = [numberAt(mask.dict, 'Width') ?? 0, numberAt(mask.dict, 'Height') ?? 0];
  // A matte, a decode array or fewer bits would need reckoning; no browser writes them.
  if (numberAt(mask.dict, 'BitsPerComponent') !== 8 || ['Matte', 'Decode'].some((key) => hasKey(mask.dict, key))) return;
  if (nameAt(mask.dict, 'Filter') !== undefined && nameAt(mask.dict, 'Filter') !== 'FlateDecode') return;
  const alpha = decodePDFRawStream(mask).decode();
  if (alpha.length < width * height || alpha.some((value) => value !== 0 && value !== OPAQUE)) return;
  image.delete(PDFName.of('SMask'));
  if (alpha.every((value) => value === OPAQUE)) return;
  const { context } = image;
  const stencil = context.flateStream(bitsOf(alpha, width, height), { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, ImageMask: true, BitsPerComponent: 1 }); // biome-ignore format: one thought
  image.set(PDFName.of('Mask'), context.register(stencil));
}

/** One bit a pixel, rows padded to bytes; 1 masks the pixel out (ISO 32000-1, 8.9.6.3). */
function bitsOf(alpha: Uint8Array, width: number, height: number): Uint8Array {
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * stride + (x >> 3);
      if (alpha[y * width + x] !== OPAQUE) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bits;
}
