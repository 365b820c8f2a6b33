import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';
import { streamBytes } from '../content/page-content.ts';
import { undoPredictor } from './predictor.ts';

/** An image's samples as they are in the file, one a byte; of 16 bits the upper 8. */
export interface Samples {
  width: number;
  height: number;
  components: number;
  /** The greatest value of a sample. */
  most: number;
  values: Uint8Array;
}

export const JPEG = 'DCTDecode';

/** The filters of a stream, first to last, by their long names. */
export function filtersOf(context: PDFContext, dict: PDFDict): string[] {
  const filter = context.lookup(dict.get(PDFName.of('Filter')));
  const all = filter instanceof PDFArray ? filter.asArray().map((each) => context.lookup(each)) : [filter];
  return all.flatMap((each) => (each instanceof PDFName ? [each.decodeText()] : []));
}

/** Reads the samples of an image; undefined where its compression is none that we know (JPEG 2000, and the bitonal ones of scanners). */
export async function readSamples(context: PDFContext, stream: PDFStream, components: number): Promise<Samples | undefined> {
  const { dict } = stream;
  const number = (key: string, otherwise: number) => numberIn(context, dict, key) ?? otherwise;
  const [width, height, bits] = [number('Width', 0), number('Height', 0), number('BitsPerComponent', 8)];
  const filters = filtersOf(context, dict);
  if (filters.some((filter) => filter === 'JPXDecode' || filter === 'CCITTFaxDecode' || filter === 'JBIG2Decode')) return undefined;
  if (filters.at(-1) === JPEG) {
    const values = await readJpeg(beforeJpeg(context, stream, filters), components, width * height);
    return values && { width, height, components, most: 255, values };
  }
  const bytes = undoPredictor(streamBytes(stream), parametersOf(context, dict));
  return { width, height, components, most: bits === 16 ? 255 : 2 ** bits - 1, values: unpack(bytes, width * components, height, bits) };
}

/** The library decodes everything but the last filter. */
function beforeJpeg(context: PDFContext, stream: PDFStream, filters: readonly string[]): Uint8Array {
  const dict = context.obj({ Filter: filters.slice(0, -1) } as never) as PDFObject as PDFDict;
  return filters.length === 1 ? stream.getContents() : streamBytes(PDFRawStream.of(dict, stream.getContents()));
}

const SPACES = { 1: 'b-w', 3: 'srgb', 4: 'cmyk' } as const;

async function readJpeg(bytes: Uint8Array, components: number, pixels: number): Promise<Uint8Array | undefined> {
  const space = SPACES[components as keyof typeof SPACES];
  // Only images need the library, which takes a while to load.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { failOn: 'none' });
    const { data, info } = await (space === 'cmyk' ? image.pipelineColourspace('cmyk') : image)
      .toColourspace(space)
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== components || data.length !== pixels * components) return undefined;
    return space === 'cmyk' && isFromAdobe(bytes) ? data.map((value) => 255 - value) : data;
  } catch {
    return undefined;
  }
}

/** Adobe's JPEGs hold process inks upside down. The image library turns them round; PDF does not, and says so in `Decode`. */
function isFromAdobe(bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes).indexOf('Adobe');
  return at > 4 && bytes[at - 4] === 0xff && bytes[at - 3] === 0xee;
}

function parametersOf(context: PDFContext, dict: PDFDict): Parameters<typeof undoPredictor>[1] {
  const written = context.lookup(dict.get(PDFName.of('DecodeParms')));
  const last = written instanceof PDFArray ? context.lookup(written.get(written.size() - 1)) : written;
  const number = (key: string, otherwise: number) => (last instanceof PDFDict ? numberIn(context, last, key) : undefined) ?? otherwise;
  return { predictor: number('Predictor', 1), colors: number('Colors', 1), bits: number('BitsPerComponent', 8), columns: number('Columns', 1) };
}

export function numberIn(context: PDFContext, dict: PDFDict, key: string): number | undefined {
  const found = context.lookup(dict.get(PDFName.of(key)));
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** Rows begin at whole bytes (8.9.5.2). */
function unpack(bytes: Uint8Array, perRow: number, rows: number, bits: number): Uint8Array {
  const values = new Uint8Array(perRow * rows);
  if (bits === 8) {
    values.set(bytes.subarray(0, values.length));
    return values;
  }
  const rowBytes = Math.ceil((perRow * bits) / 8);
  const mask = (1 << Math.min(bits, 8)) - 1;
  for (let row = 0; row < rows; row++) {
    for (let index = 0; index < perRow; index++) {
      const bit = index * bits;
      const byte = bytes[row * rowBytes + (bit >> 3)] ?? 0;
      values[row * perRow + index] = bits === 16 ? byte : (byte >> (8 - bits - (bit & 7))) & mask;
    }
  }
  return values;
}
