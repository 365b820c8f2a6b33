import { constants, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);
const [FLATE, LZW, RUN_LENGTH] = [name('FlateDecode'), name('LZWDecode'), name('RunLengthDecode')];
const MOST_OF_ASCII = 4;
/** Beside these: two digits for one byte, or five characters for four, which never become longer but for the `z` of four zeros. */
const FILTERS = new Set([FLATE, LZW, RUN_LENGTH, name('ASCIIHexDecode'), name('ASCII85Decode')]);
/** The filters of a stream, in their order. */
export function filtersOf({ dict }: PDFRawStream): (PDFObject | undefined)[] {
  const filter = dict.lookup(name('Filter'));
  if (filter instanceof PDFArray) return filter.asArray().map((_, index) => filter.lookup(index));
  return filter === undefined ? [] : [filter];
}

/**
 * How many bytes a stream becomes when it is unpacked, before it is: a few bytes may become gigabytes, in one step or in several.
 * @returns `Infinity` for more than `limit`; undefined where a step cannot be taken, which is damage, not size
 */
export function unpackedLength(stream: PDFRawStream, limit: number): number | undefined {
  let bytes: Uint8Array = stream.contents;
  const filters = filtersOf(stream);
  for (const [i, filter] of filters.entries()) {
    // A format of images: its pixels are counted elsewhere.
    if (!(filter instanceof PDFName && FILTERS.has(filter))) return bytes.length;
    if (filter === RUN_LENGTH && i === filters.length - 1) return within(runLength(bytes), limit);
    const step = filter === FLATE ? inflatedUpTo(bytes, limit) : onceUpTo(stream, filter, bytes, limit);
    if (!(step instanceof Uint8Array)) return step;
    bytes = step;
  }
  return within(bytes.length, limit);
}

const within = (length: number, limit: number): number => (length > limit ? Number.POSITIVE_INFINITY : length);

function inflatedUpTo(bytes: Uint8Array, limit: number): Uint8Array | number | undefined {
  if (bytes.length === 0) return bytes;
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: limit });
  } catch (error) {
    return error instanceof RangeError ? Number.POSITIVE_INFINITY : undefined;
  }
}

/** A byte up to 127 begins so many bytes and one, one from 129 a run of 257 less it (ISO 32000-2, 7.4.5). */
function runLength(bytes: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const code = bytes[at] ?? 128;
    if (code === 128) break;
    length += code < 128 ? code + 1 : 257 - code;
    at += code < 128 ? code + 2 : 2;
  }
  return length;
}

/** The codes of LZW (ISO 32000-2, 7.4.4.2): clear the table, end; the first of an entry of it; bits of the widest. */
const [CLEAR, END, FIRST, WIDEST] = [256, 257, 258, 12];

/** Each code stands for an entry, and makes one that is longer by a byte than the one before. */
function lzwLength(bytes: Uint8Array): number {
  const lengths = new Array<number>(FIRST).fill(1);
  let [length, before, width, held, bits] = [0, 0, 9, 0, 0];
  for (const byte of bytes) {
    held = ((held & 0xffff) << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) break;
    const own = code === CLEAR ? 0 : (lengths[code] ?? before + 1);
    if (code === CLEAR) lengths.length = FIRST;
    else if (before > 0 && lengths.length < 1 << WIDEST) lengths.push(before + 1);
    length += own;
    before = own;
    width = Math.min(WIDEST, Math.max(9, 32 - Math.clz32(lengths.length + 1)));
  }
  return length;
}

/** One step by the library, only where it cannot become long. */
function onceUpTo(stream: PDFRawStream, filter: PDFName, bytes: Uint8Array, limit: number): Uint8Array | number | undefined {
  const most = filter === RUN_LENGTH ? runLength(bytes) : filter === LZW ? lzwLength(bytes) : bytes.length * MOST_OF_ASCII;
  if (most > limit) return Number.POSITIVE_INFINITY;
  const dict = stream.dict.context.obj({});
  dict.set(name('Filter'), filter);
  try {
    return decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode();
  } catch {
    return undefined;
  }
}
