import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cleanJpeg } from '../../../scripts/press/scrub/clean-jpeg.ts';
import { plain, segment } from './telling-pdf.ts';

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const clean = (...parts: Uint8Array[]): string => Buffer.from(cleanJpeg(Buffer.concat(parts))).toString('latin1');
const joined = (...parts: Uint8Array[]): string => Buffer.concat(parts).toString('latin1');
const named = (marker: number) => segment(marker, `marker ${marker.toString(16)}`);

test('of segments those stay that the picture is drawn from', () => {
  const markers = Array.from({ length: 0xff - 0xc0 }, (_, i) => 0xc0 + i).filter((marker) => marker < 0xd0 || marker > 0xda);
  const kept = clean(START, ...markers.map(named), END).match(/(?<=marker )../g);
  expect(kept?.filter((each) => each >= 'd0')).toEqual(['db', 'dc', 'dd', 'de', 'df', 'ee', ...Array.from({ length: 14 }, (_, i) => `f${i.toString(16)}`)]);
  expect(kept?.slice(0, 16)).toEqual(Array.from({ length: 16 }, (_, i) => `c${i.toString(16)}`));
});

test('a smaller picture of what it was before goes', async () => {
  const head = 'JFIF\0\x01\x01\x01\0\x48\0\x48';
  const [withOne, without] = [segment(0xe0, `${head}\x01\x02${'rgb'.repeat(2)}`), segment(0xe0, `${head}\0\0`)];
  expect(clean(START, withOne, segment(0xe0, 'JFXX\0\x10a picture'), named(0xdb), END)).toBe(joined(START, without, named(0xdb), END));
  // One that is too short says nothing of the picture.
  expect(clean(START, segment(0xe0, head), END)).toBe(joined(START, END));
  expect(clean(plain)).toBe(plain.toString('latin1'));
  expect(await sharp(Buffer.from(clean(plain), 'latin1')).metadata()).toMatchObject({ width: 20, height: 20 });
});

test('data of scans stay to the last byte, and what stands behind the end goes', () => {
  const scan = (data: string) => Buffer.concat([named(0xda), Buffer.from(data, 'latin1')]);
  const first = scan('ab\xff\0c\xff\xd0d\xff\xd7e\xff\xff');
  expect(clean(START, first, named(0xfe), scan('f'), END, Buffer.from('behind'))).toBe(joined(START, first.subarray(0, -1), Buffer.of(0xff), scan('f'), END));
  for (const next of [0xcf, 0xd8]) expect(clean(START, scan(`a\xff${String.fromCharCode(next)}`), END)).toContain('a\xff');
  // Cut off, as far as it goes.
  expect(clean(START, scan('abc'))).toBe(joined(START, scan('abc')));
  expect(clean(START, scan('abc\xff'))).toBe(joined(START, scan('abc\xff')));
});

test('marks that stand alone and bytes that fill have no length', () => {
  const alone = [0x01, 0xd0, 0xd7].map((marker) => Buffer.of(0xff, marker));
  expect(clean(START, ...alone, Buffer.of(0xff, 0xff), named(0xfe), Buffer.of(0xff), named(0xdb), END)).toBe(joined(START, ...alone, named(0xdb), END));
});

test.each([
  ['is none', Buffer.from('GIF89a')],
  ['has a segment without a length', Buffer.concat([START, Buffer.of(0xff, 0xdb, 0, 1), END])],
  ['goes on with something else', Buffer.concat([START, named(0xfe), Buffer.from('x'), END])],
])('what %s stays as it is', (_, bytes) => expect(cleanJpeg(bytes)).toEqual(bytes));

test('a segment is as long as it says, also above 255 bytes', () => {
  const long = segment(0xfe, 'w'.repeat(1000));
  expect(clean(START, long, named(0xdb), segment(0xdc, 'x'.repeat(300)), END)).toBe(joined(START, named(0xdb), segment(0xdc, 'x'.repeat(300)), END));
});

test('the least segment has no words', () => expect(clean(START, segment(0xfe, ''), segment(0xdb, ''), END)).toBe(joined(START, segment(0xdb, ''), END)));
