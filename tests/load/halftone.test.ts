import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { halftone } from '../../scripts/load/halftone.ts';

const BOX = { width: 120, height: 60 };

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
    const made = await halftone(await picture(), BOX);
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

  it('is the same for the same picture, and refuses what is none', async () => {
    const [one, two] = await Promise.all([halftone(await picture(), BOX), halftone(await picture(), BOX)]);
    expect(one).toEqual(two);
    expect(await halftone(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), BOX)).toEqual({ refused: 'content' });
  });
});
