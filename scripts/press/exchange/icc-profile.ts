/** What the header of an ICC profile says (ICC.1:2004-10, 7.2), and its name. */
export interface IccProfile {
  /** `prtr` for a printer's. */
  deviceClass: string;
  /** `GRAY`, `RGB ` or `CMYK`. */
  space: string;
  /** Major version: 2 or 4. */
  version: number;
  description: string;
  tags: IccTag[];
}

export interface IccTag {
  signature: string;
  data: Uint8Array;
}

const HEADER = 128;
const ENTRY = 12;
/** Measurements that some profiles carry along: most of their size, and of no use to who prints with them. */
const MEASUREMENTS = new Set(['targ', 'DevD', 'CIED']);

/** Reads a profile; undefined where it is none. */
export function readIccProfile(bytes: Uint8Array): IccProfile | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER + 4 || file.toString('latin1', 36, 40) !== 'acsp' || file.readUInt32BE(0) > file.length) return undefined;
  const count = file.readUInt32BE(HEADER);
  if (HEADER + 4 + count * ENTRY > file.length) return undefined;
  const tags = Array.from({ length: count }, (_, index) => {
    const at = HEADER + 4 + index * ENTRY;
    const [offset, size] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8)];
    return { signature: file.toString('latin1', at, at + 4), data: file.subarray(offset, offset + size) };
  });
  return {
    deviceClass: file.toString('latin1', 12, 16),
    space: file.toString('latin1', 16, 20),
    version: file.readUInt8(8),
    description: descriptionOf(tags.find((tag) => tag.signature === 'desc')?.data),
    tags,
  };
}

/** Text of a `desc` tag (version 2) or of the first entry of an `mluc` tag (version 4). */
function descriptionOf(data: Uint8Array | undefined): string {
  const tag = Buffer.from(data ?? []);
  const type = tag.toString('latin1', 0, 4);
  if (type === 'desc' && tag.length > 12) return tag.toString('latin1', 12, 12 + tag.readUInt32BE(8)).replace(/\0+$/, '');
  if (type !== 'mluc' || tag.length < 28) return '';
  const [size, offset] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  return Buffer.from(tag.subarray(offset, offset + (size & ~1)))
    .swap16()
    .toString('utf16le');
}

/** The profile without the measurements that it was made from. */
export function withoutMeasurements(bytes: Uint8Array): Uint8Array {
  const profile = readIccProfile(bytes);
  if (profile === undefined || !profile.tags.some((tag) => MEASUREMENTS.has(tag.signature))) return bytes;
  return writeIccProfile(bytes.subarray(0, HEADER), profile.tags.filter((tag) => !MEASUREMENTS.has(tag.signature))); // biome-ignore format: one thought
}

/** A profile of a header, whose size is put right, and tags. Tags with the same bytes share them. */
export function writeIccProfile(header: Uint8Array, tags: readonly IccTag[]): Uint8Array {
  const start = HEADER + 4 + tags.length * ENTRY;
  const table = Buffer.alloc(start);
  table.set(header.subarray(0, HEADER));
  table.writeUInt32BE(tags.length, HEADER);
  const chunks: Buffer[] = [];
  const written: { data: Uint8Array; offset: number }[] = [];
  let end = start;
  for (const [index, { signature, data }] of tags.entries()) {
    let place = written.find((each) => Buffer.compare(each.data, data) === 0);
    if (place === undefined) {
      place = { data, offset: end };
      written.push(place);
      chunks.push(Buffer.concat([data, Buffer.alloc(-data.length & 3)]));
      end += chunks.at(-1)?.length ?? 0;
    }
    const at = HEADER + 4 + index * ENTRY;
    table.write(signature, at, 'latin1');
    table.writeUInt32BE(place.offset, at + 4);
    table.writeUInt32BE(data.length, at + 8);
  }
  table.writeUInt32BE(end, 0);
  // The identifier is the checksum of the whole: zero stands for "not reckoned".
  table.fill(0, 84, 100);
  return Buffer.concat([table, ...chunks]);
}
