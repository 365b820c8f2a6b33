import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { halftone } from '../../scripts/load/halftone.ts';

const BOX = { width: 120, height: 60 };
const ONE = { text: '#000000', accent: '#000000' };
const TWO = { text: '#000000', accent: '#d1202f' };

/** A picture that goes from black on the left to white on the right, and its middle in colour. */
const picture = async (): Promise<Buffer> => {
  const [width, height] = [200, 100];
  const pixels = Buffer.from(
    Array.from({ length: width * height }, (_, i) => Math.round(((i % width) / (width - 1)) * 255)).flatMap((grey) => [grey, grey, Math.min(255, grey + 20)]),
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
};

describe('a photograph on the cover', () => {
  it('is black dots on white, which cover as much as the picture is dark', async () => {
    const made = await halftone(await picture(), BOX, ONE);
    if ('refused' in made) throw new Error(made.refused);
    const { data, info } = await sharp(made.bytes).raw().toBuffer({ resolveWithObject: true });
    expect((await sharp(made.bytes).metadata()).space, 'one ink').toBe('b-w');
    expect(info.width / info.height).toBe(2);
    expect(new Set(data.filter((_, i) => i % info.channels === 0))).toEqual(new Set([0, 255]));
    const blackIn = (from: number, to: number): number => {
      const values = [...data.keys()].filter(
        (i) => i % info.channels === 0 && (i / info.channels) % info.width >= from * info.width && (i / info.channels) % info.width < to * info.width,
      );
      return values.filter((i) => data[i] === 0).length / values.length;
    };
    expect(blackIn(0, 0.04)).toBe(1);
    expect(blackIn(0.96, 1)).toBe(0);
    expect(blackIn(0.4, 0.6)).toBeGreaterThan(0.35);
    expect(blackIn(0.4, 0.6)).toBeLessThan(0.65);
    expect(blackIn(0.2, 0.3)).toBeGreaterThan(blackIn(0.7, 0.8));
  });

  it('in two inks has the same dots, its lights in the second and its shadows in the first', async () => {
    const [one, two] = [await halftone(await picture(), BOX, ONE), await halftone(await picture(), BOX, TWO)];
    if ('refused' in one || 'refused' in two) throw new Error('refused');
    const read = async ({ bytes }: { bytes: Uint8Array }) => sharp(bytes).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const [black, both] = [await read(one), await read(two)];
    const { width } = both.info;
    const spots = Array.from({ length: both.data.length / 3 }, (_, i) => both.data.subarray(3 * i, 3 * i + 3).toString('hex'));
    expect(new Set(spots)).toEqual(new Set(['ffffff', '000000', 'd1202f']));
    expect(
      spots.findIndex((spot, i) => (spot === 'ffffff') !== (black.data[3 * i] === 255)),
      'the same spots are paper',
    ).toBe(-1);
    const firstIn = (from: number, to: number): number => {
      const inked = spots.filter((spot, i) => spot !== 'ffffff' && (i % width) / width >= from && (i % width) / width < to);
      return inked.filter((spot) => spot === '000000').length / inked.length;
    };
    expect(firstIn(0, 0.08)).toBe(1);
    expect(firstIn(0.65, 0.95)).toBe(0);
    expect(firstIn(0.3, 0.4)).toBeGreaterThan(0.3);
    expect(firstIn(0.3, 0.4)).toBeLessThan(0.7);
  });

  it('covers of a tone as much as it is dark, in steps that the eye does not see', async () => {
    const made = await halftone(await picture(), BOX, ONE);
    if ('refused' in made) throw new Error(made.refused);
    const { data, info } = await sharp(made.bytes).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
    const WIDE = 24;
    const shares = Array.from({ length: info.width / WIDE }, (_, at) => {
      const strip = data.filter((__, i) => Math.floor((i % info.width) / WIDE) === at);
      return strip.filter((value) => value === 0).length / strip.length;
    });
    // Each strip is a twentieth lighter than the one before it.
    for (const [at, share] of shares.slice(2, -2).entries()) expect(Math.abs(share - (1 - (at + 2.5) / shares.length))).toBeLessThan(0.06);
  });

  it('is the same for the same picture, and refuses what is none', async () => {
    const [one, two] = await Promise.all([halftone(await picture(), BOX, ONE), halftone(await picture(), BOX, ONE)]);
    expect(one).toEqual(two);
    expect(await halftone(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), BOX, ONE)).toEqual({ refused: 'content' });
  });
});
