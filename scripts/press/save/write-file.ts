import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { type Numbered, numberObjects } from './number-objects.ts';
import { type NumberOf, writeObject } from './write-object.ts';

/** So many objects are packed into one stream: a reader program unpacks them all to get at one. */
const PACK = 200;
/** Bytes of an entry's kind, its offset or stream, its place in that stream. */
const WIDTHS: readonly number[] = [1, 4, 2];
const ENTRY = WIDTHS.reduce((sum, width) => sum + width);

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/**
 * A PDF whose objects are packed into streams, and its cross-references too (ISO 32000-2, 7.5.7 and 7.5.8): they are the larger part of a tagged file, and
 * shrink to a tenth. The library does the same in a time that grows with the square of their number. The same document gives the same bytes.
 */
export function writeFile(context: PDFContext): Uint8Array {
  const { numberOf, plain, packs, size } = arrange(context);
  const file = [latin1(`%PDF-${versionOf(context)}\n%\xE2\xE3\xCF\xD3\n`)];
  let offset = file[0]?.length ?? 0;
  const places = Buffer.alloc(size * ENTRY);
  const add = (number: number, head: string, contents: Uint8Array | undefined) => {
    place(places, number, 1, offset, 0);
    const parts = contents === undefined ? [latin1(`${number} 0 obj\n${head}\nendobj\n`)] : streamParts(number, head, contents);
    file.push(...parts);
    offset += parts.reduce((sum, { length }) => sum + length, 0);
  };
  for (const { number, object } of plain) add(number, writeObject(object, numberOf), object instanceof PDFStream ? object.getContents() : undefined);
  for (const { number, objects } of packs) {
    for (const [index, packed] of objects.entries()) place(places, packed.number, 2, number, index);
    const { dict, contents } = pack(objects, numberOf);
    add(number, dict, contents);
  }
  const start = offset;
  place(places, size - 1, 1, start, 0);
  const contents = deflateSync(places);
  file.push(...streamParts(size - 1, crossReference(context, numberOf, size, contents.length), contents), latin1(`startxref\n${start}\n%%EOF\n`));
  // Not from Node's pool: who is given these bytes may hand their buffer on.
  return Uint8Array.from(Buffer.concat(file));
}

interface Arranged {
  numberOf: NumberOf;
  plain: Numbered[];
  packs: { number: number; objects: Numbered[] }[];
  /** One more than the largest number, which is that of the cross-references. */
  size: number;
}

/** Streams stand by themselves; so does the catalogue, for those who look into a file with an editor. */
function arrange(context: PDFContext): Arranged {
  const numbered = numberObjects(context);
  const all = [...numbered.values()];
  const isPlain = ({ object }: Numbered): boolean => object instanceof PDFStream || object === context.lookup(context.trailerInfo.Root);
  const packed = all.filter((each) => !isPlain(each));
  const packs = Array.from({ length: Math.ceil(packed.length / PACK) }, (_, index) => ({
    number: all.length + 1 + index,
    objects: packed.slice(index * PACK, (index + 1) * PACK),
  }));
  return { numberOf: (ref) => numbered.get(ref)?.number, plain: all.filter(isPlain), packs, size: all.length + packs.length + 2 };
}

function pack(objects: readonly Numbered[], numberOf: NumberOf): { dict: string; contents: Uint8Array } {
  let [index, body] = ['', ''];
  for (const { number, object } of objects) {
    index += `${number} ${body.length} `;
    body += `${writeObject(object, numberOf)}\n`;
  }
  const contents = deflateSync(latin1(index + body));
  return { dict: `<</Type/ObjStm/N ${objects.length}/First ${index.length}/Filter/FlateDecode/Length ${contents.length}>>`, contents };
}

const streamParts = (number: number, dict: string, contents: Uint8Array): Buffer[] => [
  latin1(`${number} 0 obj\n${dict}\nstream\n`),
  Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength),
  latin1('\nendstream\nendobj\n'),
];

function place(places: Buffer, number: number, kind: number, second: number, third: number): void {
  let at = number * ENTRY;
  for (const [index, width] of WIDTHS.entries()) at = places.writeUIntBE([kind, second, third][index] ?? 0, at, width);
}

function crossReference({ trailerInfo: { Root, Info, ID } }: PDFContext, numberOf: NumberOf, size: number, length: number): string {
  const entries: [string, PDFObject | undefined][] = [['Root', Root], ['Info', Info], ['ID', ID]]; // biome-ignore format: a table
  const written = entries.map(([key, value]) => (value === undefined ? '' : `/${key} ${writeObject(value, numberOf)}`)).join('');
  return `<</Type/XRef/Size ${size}/W[${WIDTHS.join(' ')}]${written}/Filter/FlateDecode/Length ${length}>>`;
}

/** Packed objects came with 1.5. */
function versionOf(context: PDFContext): string {
  const version = context.header.getVersionString();
  return Number(version) >= 1.5 ? version : '1.5';
}
