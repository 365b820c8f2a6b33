import type { PDFStream } from '@cantoo/pdf-lib';
import { streamBytes } from './page-content.ts';

/** The decoded bytes of a stream; undefined where they are damaged, or in a format of images. */
export function readableBytes(stream: PDFStream): Uint8Array | undefined {
  try {
    return streamBytes(stream);
  } catch {
    return undefined;
  }
}
