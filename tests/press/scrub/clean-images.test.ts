import { type PDFContext, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { cleanImages } from '../../../scripts/press/scrub/clean-images.ts';
import { cleanJpeg2000 } from '../../../scripts/press/scrub/clean-jpeg-2000.ts';
import { plain, telling } from './telling-pdf.ts';

/** A box of JPEG 2000: its length in four bytes, in eight (`long`), or up to the end of the file (`last`). */
function box(type: string, words: string, kind: 'short' | 'long' | 'last' = 'short'): Buffer {
  const head = Buffer.alloc(kind === 'long' ? 16 : 8);
  head.writeUInt32BE({ short: words.length + 8, long: 1, last: 0 }[kind]);
  head.write(type, 4, 'latin1');
  if (kind === 'long') head.writeBigUInt64BE(BigInt(words.length + 16), 8);
  return Buffer.concat([head, Buffer.from(words, 'latin1')]);
}
const MARK = box('jP  ', '\r\n\x87\n');
const clean = (...boxes: Buffer[]): string => Buffer.from(cleanJpeg2000(Buffer.concat(boxes))).toString('latin1');
const joined = (...boxes: Buffer[]): string => Buffer.concat(boxes).toString('latin1');

test('of a JPEG 2000 those boxes stay that the picture is drawn from', () => {
  const drawing = ['ftyp', 'rreq', 'jp2h', 'jpch', 'jplh', 'jp2c'].map((type) => box(type, type));
  const others = ['xml ', 'uuid', 'uinf', 'asoc', 'lbl ', 'free', 'mine'].map((type) => box(type, 'who made it'));
  expect(clean(MARK, ...drawing.flatMap((each, i) => [each, others[i] ?? MARK]), ...others)).toBe(joined(MARK, ...drawing));
});

test('boxes are followed by their lengths, in either form', () => {
  const [empty, rest] = [box('jp2h', ''), box('jp2c', 'picture', 'last')];
  expect(clean(MARK, box('xml ', 'x', 'long'), box('jp2h', 'y'.repeat(70_000), 'long'), empty, rest)).toBe(
    joined(MARK, box('jp2h', 'y'.repeat(70_000), 'long'), empty, rest),
  );
  expect(clean(MARK, box('jp2c', 'picture'), box('uuid', 'to the end', 'last'))).toBe(joined(MARK, box('jp2c', 'picture')));
  expect(clean(MARK, empty)).toBe(joined(MARK, empty));
});

test.each([
  ['is a bare code stream', Buffer.from('\xff\x4f\xff\x51 and so on', 'latin1')],
  ['is too short', MARK.subarray(0, 11)],
  ['has a box that is shorter than its head', Buffer.concat([MARK, box('jp2h', 'x'), Buffer.of(0, 0, 0, 7), Buffer.from('xml x')])],
  ['has a long box without its length', Buffer.concat([MARK, Buffer.of(0, 0, 0, 1), Buffer.from('xml 1234')])],
])('what %s stays as it is', (_, bytes) => expect(cleanJpeg2000(bytes)).toEqual(bytes));

const picture = (context: PDFContext, bytes: Uint8Array, entries: object) =>
  context.register(PDFRawStream.of(context.obj({ Subtype: 'Image', Length: bytes.length, ...entries } as never) as never, bytes));
const hex = (bytes: Uint8Array): Buffer => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`);

test('pictures are cleaned within what packs them, and others are left', async () => {
  const document = await PDFDocument.create();
  const { context } = document;
  const told = picture(context, telling, { Filter: 'DCTDecode' });
  const packed = picture(context, hex(telling), { Filter: ['ASCIIHexDecode', 'DCTDecode'], DecodeParms: [null, null], Width: 20 });
  const wavelets = picture(context, Buffer.concat([MARK, box('xml ', 'x')]), { Filter: ['JPXDecode'] });
  const [quiet, other] = [picture(context, plain, { Filter: 'DCTDecode' }), picture(context, telling, {})];
  const before = [quiet, other].map((ref) => context.lookup(ref));
  expect(cleanImages(document)).toBe(3);
  const streams = [told, packed, wavelets].map((ref) => context.lookup(ref) as PDFRawStream);
  expect(streams.map(({ contents }) => Buffer.from(contents).toString('latin1'))).toEqual([plain.toString('latin1'), plain.toString('latin1'), joined(MARK)]);
  expect(streams.map(({ dict }) => String(dict.get(PDFName.of('Filter'))))).toEqual(['/DCTDecode', '/DCTDecode', '/JPXDecode']);
  expect(streams[1]?.dict.has(PDFName.of('DecodeParms'))).toBe(false);
  expect(String(streams[1]?.dict)).toContain('/Width 20');
  expect([quiet, other].map((ref) => context.lookup(ref))).toEqual(before);
});
