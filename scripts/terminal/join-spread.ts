import sharp from 'sharp';
import type { Spread } from '../model/spread.ts';

/** Colours of what is printed in two inks, with the edges of letters. */
const COLOURS = 16;
const GUTTER = { r: 128, g: 128, b: 128 };

/** A picture of few colours, for a terminal. */
export interface Picture {
  width: number;
  height: number;
  png: Uint8Array;
  /** RGBA, row by row. */
  pixels: Uint8Array;
}

/** Both pages beside one another, a line between them, no wider than so many pixels. */
export async function joinSpread({ left, right }: Spread, widest: number): Promise<Picture> {
  const { width: page, height: high } = await sharp(left).metadata();
  const both = await sharp({ create: { width: 2 * page + 1, height: high, channels: 3, background: GUTTER } })
    .composite([
      { input: Buffer.from(left), left: 0, top: 0 },
      { input: Buffer.from(right), left: page + 1, top: 0 },
    ])
    .png()
    .toBuffer();
  const width = Math.min(widest, 2 * page + 1);
  const png = await sharp(both).resize({ width }).png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9 }).toBuffer();
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, png, pixels: Uint8Array.from(data) };
}
