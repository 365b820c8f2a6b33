import { inflateSync } from 'node:zlib';

/** Signatures of the files that hold outlines for a browser: TrueType (OpenType 1.9, "Organization of an OpenType Font"), Apple's, and WOFF 1.0. */
const TRUETYPE = [0x00010000, 0x74727565];
const WOFF = 0x774f4646;
/** Length of the head before the list of tables, and of a record in it. */
const FILES = { truetype: { head: 12, count: 4, record: 16 }, woff: { head: 44, count: 12, record: 20 } };

/** The names of the tables that a TrueType or WOFF file lists; none where it is neither. */
export function fontTags(font: Uint8Array): string[] {
  return recordsOf(font).map((at) => String.fromCharCode(...font.subarray(at, at + 4)));
}

/** The bytes of a table; undefined where the font has none of that name, or not all of it. */
export function fontTable(font: Uint8Array, tag: string): DataView | undefined {
  const at = recordsOf(font)[fontTags(font).indexOf(tag)];
  if (at === undefined) return undefined;
  const view = viewOf(font);
  const isWoff = view.getUint32(0) === WOFF;
  const [offset, length] = isWoff ? [view.getUint32(at + 4), view.getUint32(at + 8)] : [view.getUint32(at + 8), view.getUint32(at + 12)];
  if (offset + length > font.byteLength) return undefined;
  const bytes = font.subarray(offset, offset + length);
  // WOFF packs a table where that makes it shorter.
  return viewOf(isWoff && length < view.getUint32(at + 12) ? inflateSync(bytes) : bytes);
}

/** Where the records of the tables begin. */
function recordsOf(font: Uint8Array): number[] {
  if (font.byteLength < FILES.truetype.head) return [];
  const signature = viewOf(font).getUint32(0);
  if (signature !== WOFF && !TRUETYPE.includes(signature)) return [];
  const { head, count, record } = signature === WOFF ? FILES.woff : FILES.truetype;
  const places = Array.from({ length: viewOf(font).getUint16(count) }, (_, i) => head + i * record);
  return places.filter((at) => at + record <= font.byteLength);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
