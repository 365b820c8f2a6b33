import { createHash } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { loadImages } from '../../scripts/load/load-images.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

const CANARY = 'canary-5f1c';
const place = { path: 'chapters/en/a.md', line: 7, column: 1 };

/** Loads `src` from a publication of these files, relative to its `chapters/`. */
async function load(files: Record<string, Uint8Array | string>, src = 'images/a', change: (dir: string) => Promise<unknown> = async () => {}) {
  return withTemporaryDirectory(async (outside) => {
    const dir = join(outside, 'publication');
    await mkdir(join(dir, 'chapters/images'), { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(dir, 'chapters', path)), { recursive: true });
      await writeFile(join(dir, 'chapters', path), content);
    }
    await change(dir);
    const { value, problems } = await loadImages(diskFolder(dir), [{ src, place }]);
    expect(value.size + problems.length).toBe(1);
    const image = value.get(src);
    return { image, bytes: Buffer.from(image?.dataUri.split(',')[1] ?? '', 'base64'), problem: problems[0] };
  });
}

const drawing = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 47 } } });

/** A picture with something to find in every kind of metadata. */
const withCanaries = (image = drawing()) =>
  image
    .withExif({
      IFD0: { Artist: CANARY, Copyright: CANARY, ImageDescription: CANARY, Make: CANARY },
      IFD3: { GPSLatitude: '43/1 14/1 18/1', GPSAreaInformation: CANARY },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description about="${CANARY}"/></rdf:RDF></x:xmpmeta>`,
    )
    .withIccProfile('srgb');

describe('an image', () => {
  it.each([
    ['JPEG', () => withCanaries().jpeg(), 'image/jpeg'],
    ['PNG', () => withCanaries().png(), 'image/png'],
    ['WebP', () => withCanaries().webp(), 'image/jpeg'],
    ['WebP with transparency', () => withCanaries(drawing().ensureAlpha(0.5)).webp(), 'image/png'],
  ])('in %s is encoded anew, without metadata', async (_, encode, type) => {
    const original = await encode().toBuffer();
    expect(original.includes(CANARY), 'the canaries are planted').toBe(true);
    const { image, bytes } = await load({ 'images/a': original });
    expect(image).toMatchObject({ width: 60, height: 40 });
    expect(image?.dataUri).toMatch(new RegExp(`^data:${type};base64,`));
    expect(bytes.includes(CANARY)).toBe(false);
    const { exif, xmp, icc, iptc, comments } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, iptc, comments }).toEqual({});
  });

  it('loses comments and what is hidden behind its end', async () => {
    const jpeg = await drawing().jpeg().toBuffer();
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, CANARY.length + 2]), Buffer.from(CANARY)]);
    const planted = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from(CANARY)]);
    const { bytes } = await load({ 'images/a': planted });
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.includes(CANARY)).toBe(false);
    const png = await drawing().png().toBuffer();
    const result = await load({
      'images/a': Buffer.concat([png.subarray(0, 33), chunk('tEXt', Buffer.from(`Author\0${CANARY}`)), png.subarray(33), Buffer.from(CANARY)]),
    });
    expect(result.bytes.length).toBeGreaterThan(0);
    expect(result.bytes.includes(CANARY)).toBe(false);
  });

  it('stands upright', async () => {
    const { image } = await load({ 'images/a': await drawing(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer() });
    expect(image).toMatchObject({ width: 40, height: 60 });
  });

  it('has no more pixels than print can show, and keeps its proportions', async () => {
    const { image } = await load({ 'images/a': await drawing(5000, 1000).png().toBuffer() });
    expect(image).toMatchObject({ width: 2500, height: 500 });
  });

  it('in greys stays grey', async () => {
    const { bytes } = await load({ 'images/a': await drawing().greyscale().toColourspace('b-w').png().toBuffer() });
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'b-w', channels: 1 });
  });

  it('has the same bytes every time', async () => {
    const original = await withCanaries(drawing(700, 500)).jpeg().toBuffer();
    const sums = await Promise.all(
      Array.from({ length: 5 }, async () =>
        createHash('sha256')
          .update((await load({ 'images/a': original })).bytes)
          .digest('hex'),
      ),
    );
    expect(new Set(sums).size).toBe(1);
  });

  it('is read once for all its uses, and reported once', async () => {
    await withTemporaryDirectory(async (dir) => {
      const uses = [
        { src: 'a.png', place },
        { src: 'b.png', place },
        { src: 'b.png', place: { ...place, line: 9 } },
      ];
      await mkdir(join(dir, 'chapters'));
      await writeFile(join(dir, 'chapters/a.png'), await drawing().png().toBuffer());
      const { value, problems } = await loadImages(diskFolder(dir), [...uses, ...uses]);
      expect([...value.keys()]).toEqual(['a.png']);
      expect(problems.map((problem) => [problem.rule, problem.place.line])).toEqual([['image-missing', 7]]);
    });
  });
});

describe('what is no image of the publication', () => {
  it('is missing', async () => expect((await load({}, 'images/b.png')).problem).toMatchObject({ rule: 'image-missing', place }));

  it.each(['../../secret.png', '/etc/hostname', 'images/../../../secret.png', '..\\..\\secret.png', 'images/../..', ''])(
    'is a path such as %j',
    async (src) => {
      const { image, problem } = await load({ '../../secret.png': await drawing().png().toBuffer() }, src);
      expect(image).toBeUndefined();
      expect(['file-outside', 'image-missing', 'image-format']).toContain(problem?.rule);
    },
  );

  it('is a link out of it', async () => {
    const secret = await drawing().png().toBuffer();
    const { problem } = await load({ '../../secret.png': secret }, 'images/a', (dir) => symlink('../../../secret.png', join(dir, 'chapters/images/a')));
    expect(problem).toMatchObject({ rule: 'file-outside', place });
  });

  it('is a name with NUL', async () => expect((await load({}, 'images/a\0.png')).problem?.rule).toBe('image-missing'));

  it('is a directory', async () => expect((await load({}, 'images')).problem).toMatchObject({ rule: 'image-format', place }));

  it('is larger than 30 MB', async () => expect((await load({ 'images/a': Buffer.alloc(30_000_001) })).problem?.message).toContain('more than 30 MB'));

  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['an empty file', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('hello')],
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>')],
    ['SVG with an XML declaration', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['SVG behind a PNG signature', () => Buffer.from('\x89PNG\r\n\x1A\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'latin1')],
    ['GIF', () => drawing().gif().toBuffer()],
    ['TIFF', () => drawing().tiff().toBuffer()],
    ['AVIF', () => drawing().avif().toBuffer()],
    ['PDF', () => Buffer.from('%PDF-1.7\n')],
    ['PostScript', () => Buffer.from('%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n')],
    ['a cut JPEG', async () => (await drawing(400, 400).jpeg().toBuffer()).subarray(0, 900)],
    ['a cut PNG', async () => (await drawing(400, 400).png().toBuffer()).subarray(0, 300)],
    ['a PNG of 2 gigapixels', () => png(45_000, 45_000)],
    ['a PNG of 51 megapixels', () => png(10_200, 5000)],
    ['a PNG of the largest size', () => png(0x7fffffff, 0x7fffffff)],
    ['a PNG without size', () => png(0, 0)],
    ['a JPEG that claims 65,535 × 65,535 pixels', async () => claimJpegSize(await drawing().jpeg().toBuffer(), 65_535)],
    ['a WebP that claims 16,384 × 16,384 pixels', () => webpHeader(16_384)],
  ])('is %s', async (_, make) => {
    const { image, problem } = await load({ 'images/a': await make() });
    expect(image).toBeUndefined();
    expect(problem).toMatchObject({ rule: 'image-format', place });
    expect(problem?.hint).toBeTruthy();
  });
});

/** A PNG whose header claims a size and whose data, a megabyte of zeros packed, is not of it. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Writes a size into the start-of-frame segment. */
function claimJpegSize(jpeg: Buffer, side: number): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(side, at + 5);
  jpeg.writeUInt16BE(side, at + 7);
  return jpeg;
}

/** RFC 9649, § 2.7: an extended header with nothing behind it. */
function webpHeader(side: number): Buffer {
  const size = Buffer.alloc(10);
  size.writeUIntLE(side - 1, 4, 3);
  size.writeUIntLE(side - 1, 7, 3);
  return Buffer.concat([Buffer.from('RIFF\x1A\0\0\0WEBPVP8X\x0A\0\0\0', 'latin1'), size]);
}
