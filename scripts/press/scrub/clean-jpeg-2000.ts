/** Boxes that the picture is drawn from (ISO/IEC 15444-1, annex I, and 15444-2, annex M); others hold texts of anybody's. */
const DRAWING = new Set(['jP  ', 'ftyp', 'rreq', 'jp2h', 'jpch', 'jplh', 'jp2c']);

/** A JPEG 2000 file without the boxes that tell of its making; a bare code stream, or what cannot be followed, stays as it is. */
export function cleanJpeg2000(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 12 || file.toString('latin1', 4, 8) !== 'jP  ') return bytes;
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 8 <= file.length; ) {
    const short = file.readUInt32BE(at);
    const length = short === 1 && at + 16 <= file.length ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? file.length - at : short;
    if (length < 8) return bytes;
    if (DRAWING.has(file.toString('latin1', at + 4, at + 8))) kept.push(file.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(kept);
}
