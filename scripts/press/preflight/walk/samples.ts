import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { nameIn, numberIn } from './dict-values.ts';
import type { Image } from './image.ts';
import { readableBytes } from './readable-bytes.ts';

/** The inks of every pixel, from 0 to 255, `components` of them after each other; undefined where they are stored in a way that is not read here. */
export async function readSamples({ stream, width, height, bits, space }: Image): Promise<Uint8Array | undefined> {
  if (!(stream instanceof PDFRawStream) || bits !== 8) return undefined;
  const { dict } = stream;
  const isInverse = isInverseDecode(dict.lookup(PDFName.of('Decode')));
  const samples = isJpeg(dict) ? await readJpeg(stream.getContents(), isInverse) : unpredicted(stream, width, height, space.components, isInverse);
  return samples?.length === width * height * space.components ? samples : undefined;
}

function isInverseDecode(decode: unknown): boolean {
  const first = decode instanceof PDFArray ? decode.lookup(0) : undefined;
  return first instanceof PDFNumber && first.asNumber() === 1;
}

function isJpeg(dict: PDFDict): boolean {
  const filter = dict.lookup(PDFName.of('Filter'));
  return (filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter) === PDFName.of('DCTDecode');
}

/** libvips turns the values of a JPEG by Adobe, which stores them inverted; a PDF says in `Decode` whether they are. */
async function readJpeg(bytes: Uint8Array, isInverse: boolean): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp');
  const isAdobe = Buffer.from(bytes.subarray(0, 4096)).includes('Adobe');
  try {
    const samples = await sharp(bytes).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
    return isAdobe === isInverse ? samples : inverted(samples);
  } catch {
    return undefined;
  }
}

const inverted = (samples: Uint8Array): Uint8Array => samples.map((value) => 255 - value);

/** The PDF library leaves the predictors of PNG (ISO 32000-2, 7.4.4.4) in the bytes. */
function unpredicted(stream: PDFRawStream, width: number, height: number, components: number, isInverse: boolean): Uint8Array | undefined {
  const bytes = readableBytes(stream);
  const parms = stream.dict.lookup(PDFName.of('DecodeParms'));
  const own = parms instanceof PDFArray ? parms.lookup(parms.size() - 1) : parms;
  const predictor = own instanceof PDFDict ? numberIn(own, 'Predictor') : 1;
  if (bytes === undefined || predictor === 2 || nameIn(stream.dict, 'Filter') === 'JPXDecode') return undefined;
  if (bytes.length < width * height * components) return undefined;
  const samples = predictor >= 10 ? withoutPngFilters(bytes, width * components, height, components) : bytes.subarray(0, width * height * components);
  return isInverse ? inverted(samples) : samples;
}

function withoutPngFilters(bytes: Uint8Array, row: number, height: number, step: number): Uint8Array {
  const samples = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x < step ? 0 : (samples[at - step] ?? 0);
      const up = y === 0 ? 0 : (samples[at - row] ?? 0);
      const corner = x < step || y === 0 ? 0 : (samples[at - row - step] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      samples[at] = (bytes[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return samples;
}

/** PNG, third edition, 9.4. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
