import { PDFArray, PDFName, PDFNumber, type PDFStream } from '@cantoo/pdf-lib';
import { readSamples } from '../../graphics/read-samples.ts';
import type { Image } from './image.ts';

/** The inks of every pixel, from 0 to 255, as many after each other as the space has; undefined where they are stored in a way that is not read here. */
export async function inksOfPixels({ stream, width, height, bits, space }: Image): Promise<Uint8Array | undefined> {
  if (stream === undefined || bits !== 8) return undefined;
  const samples = await readSamples(stream.dict.context, stream, space.components).catch(() => undefined);
  if (samples?.values.length !== width * height * space.components) return undefined;
  return isInverse(stream) ? samples.values.map((value) => 255 - value) : samples.values;
}

function isInverse({ dict }: PDFStream): boolean {
  const decode = dict.lookup(PDFName.of('Decode'));
  const first = decode instanceof PDFArray ? decode.lookup(0) : undefined;
  return first instanceof PDFNumber && first.asNumber() === 1;
}
