import sharp from 'sharp';
import type { Rgb } from '../../model/hex-colour.ts';
import { interpolate, nodes } from './interpolate.ts';

/** sRGB to shares of cyan, magenta, yellow and black, from 0 to 1. */
export type ToProcessInks = (rgb: Rgb) => number[];

/** Nodes on each edge of the cube: 8 apart in 8 bits. */
const EDGE = 33;
const pixel = (rgb: Rgb): number[] => rgb.map((value) => Math.round(value * 255));

/** The profile of process inks that libvips carries, as bytes (ICC.1). It was made by Graeme Gill, who gave it to the public domain. */
export async function cmykProfile(): Promise<Uint8Array> {
  // Of the formats with process inks, the one that `load` leaves a decoder for.
  const image = await sharp(Buffer.alloc(3), { raw: { width: 1, height: 1, channels: 3 } })
    .toColourspace('cmyk')
    .withIccProfile('cmyk')
    .jpeg()
    .toBuffer();
  const { icc } = await sharp(image).metadata();
  if (icc === undefined) throw new Error('the image library has no profile for process inks');
  return Uint8Array.from(icc);
}

/** The profile's transform from sRGB, read off at the nodes of a cube once, and interpolated, so that one colour is the same in drawings and in images. */
export async function toProcessInks(): Promise<ToProcessInks> {
  const grid = Buffer.from(nodes(EDGE).flatMap(pixel));
  const raw = { width: EDGE ** 2, height: EDGE, channels: 3 } as const;
  const table = await sharp(grid, { raw }).toColourspace('cmyk').raw().toBuffer();
  return (rgb) => interpolate(table, EDGE, 4, rgb).map((value) => value / 255);
}
