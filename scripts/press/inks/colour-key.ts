import type { PDFContext, PDFRawStream } from '@cantoo/pdf-lib';
import { deflated } from '../content/page-content.ts';
import type { Samples } from '../graphics/read-samples.ts';

/** What an image leaves out by colour (ISO 32000-2, 8.9.6.4), as a stencil, since the colours are others now. `ranges`: least and most of every component. */
export function colourKey(context: PDFContext, { width, height, components, values }: Samples, ranges: readonly number[]): PDFRawStream {
  const rowBytes = Math.ceil(width / 8);
  const bytes = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * components;
      let isOut = true;
      for (let component = 0; component < components && isOut; component++) {
        const value = values[from + component] ?? 0;
        isOut = value >= (ranges[2 * component] ?? 0) && value <= (ranges[2 * component + 1] ?? 0);
      }
      if (isOut) bytes[row * rowBytes + (column >> 3)] = (bytes[row * rowBytes + (column >> 3)] ?? 0) | (0x80 >> (column & 7));
    }
  }
  return deflated(context, bytes, { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, ImageMask: true, BitsPerComponent: 1 });
}
