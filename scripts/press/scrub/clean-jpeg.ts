/** Segments that say something of the picture and do not change it (JFIF, Exif 2.32, 4.5.4): APP1 to APP13, APP15, comments. APP14 tells the colours. */
const isTelling = (marker: number): boolean => (marker >= 0xe1 && marker <= 0xed) || marker === 0xef || marker === 0xfe;
/** JFIF, which may hold a smaller picture of what this one was before it was cut (ITU-T T.871, 10.1); its extensions hold nothing else. */
const JFIF = 0xe0;
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const END = 0xd9;
const SCAN = 0xda;

/** A JPEG without what it tells of its making, such as camera and place, and without what stands behind its end. The picture is not encoded anew; one that cannot be followed stays as it is. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return bytes;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === END) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const length = isAlone(marker) ? 0 : lengthAt(bytes, at + 2);
    if (length === undefined) return bytes;
    const end = marker === SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    if (!isTelling(marker)) kept.push(marker === JFIF ? withoutThumbnail(bytes.subarray(at, end)) : bytes.subarray(at, end));
    at = end;
  }
  // No end of its own: as far as it goes.
  return Buffer.concat(kept);
}

/** It counts itself. */
function lengthAt(bytes: Uint8Array, at: number): number | undefined {
  const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return length < 2 ? undefined : length;
}

/** Marker, length, `JFIF\0`, version, units and two densities, then the sides of the smaller picture. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const isJfif = segment.length >= 18 && Buffer.from(segment.subarray(4, 9)).toString('latin1') === 'JFIF\0';
  return isJfif ? Buffer.concat([Buffer.from([0xff, JFIF, 0, 16]), segment.subarray(4, 16), Buffer.alloc(2)]) : new Uint8Array();
}

/** Data of a scan go to the next marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
