import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { readableBytes } from '../content/readable-bytes.ts';
import { openPdf } from '../open-pdf.ts';
import { drawnWords } from '../text/drawn-words.ts';

/** Something that a file says, to people or to programs. */
export interface SaidText {
  /** To stand in a message: `on page 3`, `in object 12`. */
  where: string;
  text: string;
  /** Bytes that may be no text at all. */
  isRaw?: boolean;
}

/** Names of the standard and of programs: one word with a capital. Names that are made of texts are longer. */
const STANDARD = /^[A-Z][A-Za-z0-9]*$/;
const HEX = /<([0-9A-Fa-f\s]{8,})>/g;

/** Everything that can be read in a PDF: its pages, all strings and names of its objects, its streams unpacked, and its bytes. */
export async function pdfTexts(bytes: Uint8Array): Promise<SaidText[]> {
  const pages = await drawnWords(bytes);
  const { context } = await openPdf(bytes);
  const said: SaidText[] = pages.map((parts, index) => ({ where: `on page ${index + 1}`, text: joined(parts.join('\n')) }));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const where = `in object ${ref.objectNumber}`;
    for (const text of strings(object)) said.push({ where, text });
    const content = object instanceof PDFStream ? readableBytes(object) : undefined;
    if (content) said.push(...bytesAsTexts(content, where));
  }
  return [...said, ...bytesAsTexts(bytes, 'in the bytes')];
}

/** Bytes as any text that they may be; strings of hexadecimal digits unpacked. */
export function bytesAsTexts(bytes: Uint8Array, where: string): SaidText[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = raw.toString('latin1').replace(/\/[A-Z][A-Za-z0-9]*/g, ' ');
  const hex = Array.from(latin.matchAll(HEX), ([, digits = '']) => decoded(Buffer.from(digits.replace(/\s/g, ''), 'hex'))).join('\n');
  const wide = [0, 1].map((from) => swapped(raw.subarray(from)));
  const narrow = [0, 1].map((from) => raw.subarray(from, raw.length - ((raw.length - from) % 2)).toString('utf16le'));
  return [latin, raw.toString('utf8').replace(/\/[A-Z][A-Za-z0-9]*/g, ' '), hex, ...wide, ...narrow].map((text) => ({ where, text, isRaw: true }));
}

const swapped = (bytes: Buffer): string => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString('utf16le'); // biome-ignore format: one line
const decoded = (bytes: Buffer): string => (bytes[0] === 0xfe && bytes[1] === 0xff ? swapped(bytes.subarray(2)) : bytes.toString('latin1'));

/** Words that are divided at the end of a line put together. */
const joined = (text: string): string => `${text}\n${text.replace(/[-\u00AD\u2010]\s+/g, '')}`;

function* strings(object: PDFObject): Generator<string> {
  if (object instanceof PDFString || object instanceof PDFHexString) yield object.decodeText();
  else if (object instanceof PDFName) yield* STANDARD.test(object.decodeText()) ? [] : [object.decodeText()];
  else if (object instanceof PDFArray) for (const each of object.asArray()) yield* strings(each);
  else if (object instanceof PDFStream) yield* strings(object.dict);
  else if (object instanceof PDFDict) for (const [key, value] of object.entries()) yield* [...strings(key), ...strings(value)];
}
