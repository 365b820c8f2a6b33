import { crc32, deflateSync } from 'node:zlib';
import { type Attempt, many, publication } from './attempt.ts';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of any size that it claims, with as many bytes of pixels as are given (PNG, third edition, 11.2). */
export function png(width: number, height: number, pixels = Buffer.alloc(0), ...others: Buffer[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...others,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG whose head claims a size, and that ends there (ITU-T T.81, B.2.2). */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame, Buffer.from([0xff, 0xd9])]);
}

const pictured = (name: string, bytes: Uint8Array | string, file = 'a.png'): Attempt =>
  publication(name, { 'chapters/images/a.png': bytes, 'chapters/en/a.md': `---\ntitle: One\n---\n\nA word.\n\n![A wall](images/${file})\n` });

const blank = (width: number, height: number): Buffer => png(width, height, Buffer.alloc((width + 1) * height));
/** 49,000,000 pixels in some kilobytes. */
const large = blank(7000, 7000);

/** Images that are small files and large pictures, or no pictures. */
export const imageBombs = (): Attempt[] => [
  pictured('a PNG of 60,000 by 60,000', png(60_000, 60_000)),
  pictured('a PNG of 2^31 by 2^31', png(0x7fffffff, 0x7fffffff)),
  pictured('a PNG of no width', png(0, 10)),
  pictured('a PNG of 49 million pixels', large),
  pictured('a PNG of 51 million pixels', blank(7200, 7100)),
  pictured('a PNG that ends in its pixels', large.subarray(0, 4000)),
  pictured('a PNG of a line of 50 million', png(50_000_000, 1, Buffer.alloc(100))),
  pictured('a JPEG of 65,535 by 65,535', jpeg(65_535, 65_535)),
  pictured('a JPEG without pixels', jpeg(100, 100)),
  pictured('a WebP of nothing', Buffer.from('RIFF\xff\xff\xff\x7fWEBPVP8L', 'latin1')),
  pictured('an SVG that asks for a file', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
  pictured('a GIF of 65,535 by 65,535', Buffer.from('GIF89a\xff\xff\xff\xff\0\0\0', 'latin1')),
  pictured('a TIFF', Buffer.from('II*\0\b\0\0\0', 'latin1')),
  pictured('an MVG', 'push graphic-context\nimage over 0,0 0,0 "/etc/passwd"\npop graphic-context'),
  pictured(
    'a PNG with a profile that unpacks to a gigabyte',
    png(10, 10, Buffer.alloc(110), chunk('iCCP', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(300_000_000))]))),
  ),
  pictured(
    'a PNG with a text that unpacks to a gigabyte',
    png(10, 10, Buffer.alloc(110), chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(300_000_000))]))),
  ),
  publication('300 PNGs of 49 million pixels', {
    ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`chapters/images/i${i}.png`, large])),
    'chapters/en/a.md': `---\ntitle: One\n---\n\n${many(300, (i) => `![A wall](images/i${i}.png)`, '\n\n')}\n`,
  }),
];
