import { dotScreen } from '../../model/dot-screen.ts';
import { dotsIn, pt } from '../../units/length.ts';

/** How tones are made of dots: not at all, by a threshold, by an ordered matrix, by error diffusion, or by dots like those of a printing plate. */
export type Screen = { kind: 'threshold' | 'bayer' | 'fs'; dpi: number } | DotScreen;

export interface DotScreen {
  kind: 'dots';
  dpi: number;
  /** Lines of dots an inch. */
  lpi: number;
  /** Degrees. */
  angle: number;
}

/** One component a pixel, rows from the top; at 1 bit, rows begin at whole bytes. */
export interface Raster {
  width: number;
  height: number;
  bits: number;
  bytes: Uint8Array;
}

/** Most pixels of an image on a plate: a whole A3 sheet at 600 dpi. */
const MOST = 70e6;

/**
 * Breaks a grey image into black dots at the resolution of the screen.
 * @param size at which it is printed, in points
 */
export function screened(raster: Raster, screen: Screen, size: { width: number; height: number }): Raster {
  const wanted = { width: Math.max(1, Math.round(dotsIn(pt(size.width), screen.dpi))), height: Math.max(1, Math.round(dotsIn(pt(size.height), screen.dpi))) };
  const shrink = Math.min(1, Math.sqrt(MOST / (wanted.width * wanted.height)));
  const [width, height] = [Math.max(1, Math.floor(wanted.width * shrink)), Math.max(1, Math.floor(wanted.height * shrink))];
  const tones = resampled(raster, width, height);
  const rowBytes = Math.ceil(width / 8);
  const bytes = new Uint8Array(rowBytes * height);
  const isWhite = chooser(screen, width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isWhite(tones, x, y)) bytes[y * rowBytes + (x >> 3)] = (bytes[y * rowBytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits: 1, bytes };
}

type Choose = (tones: Float32Array, x: number, y: number) => boolean;

function chooser(screen: Screen, width: number): Choose {
  switch (screen.kind) {
    case 'threshold':
      return (tones, x, y) => (tones[y * width + x] ?? 0) >= 128;
    case 'bayer':
      return (tones, x, y) => (tones[y * width + x] ?? 0) > ((bayer(x & 7, y & 7) + 0.5) / 64) * 255;
    case 'fs':
      return diffuse(width);
    case 'dots':
      return dots(screen, width);
  }
}

/** The matrix of Bayer (1973), 8 × 8: the bits of x xor y and of y, interleaved, the lowest first. */
function bayer(x: number, y: number): number {
  let value = 0;
  for (let bit = 0; bit < 3; bit++) value = (value << 2) | ((((x ^ y) >> bit) & 1) << 1) | ((y >> bit) & 1);
  return value;
}

/** Floyd and Steinberg (1976): what a pixel is too dark or too light goes to those that come after it. */
const diffuse =
  (width: number): Choose =>
  (tones, x, y) => {
    const at = y * width + x;
    const value = tones[at] ?? 0;
    const isWhite = value >= 128;
    const error = (value - (isWhite ? 255 : 0)) / 16;
    const add = (index: number, share: number) => {
      if (index < tones.length) tones[index] = (tones[index] ?? 0) + error * share;
    };
    if (x + 1 < width) add(at + 1, 7);
    if (x > 0) add(at + width - 1, 3);
    add(at + width, 5);
    if (x + 1 < width) add(at + width + 1, 1);
    return isWhite;
  };

function dots({ dpi, lpi, angle }: DotScreen, width: number): Choose {
  const darkness = dotScreen(dpi / lpi, angle);
  return (tones, x, y) => (tones[y * width + x] ?? 0) > (1 - darkness(x, y)) * 255;
}

/** Larger by interpolation, smaller by the mean of what falls on a pixel. */
function resampled({ width, height, bytes }: Raster, toWidth: number, toHeight: number): Float32Array {
  const across = new Float32Array(toWidth * height);
  const weightsX = weights(width, toWidth);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < toWidth; x++)
      across[y * toWidth + x] = (weightsX[x] ?? []).reduce((sum, [from, weight]) => sum + weight * (bytes[y * width + from] ?? 0), 0);
  }
  const result = new Float32Array(toWidth * toHeight);
  for (const [y, row] of weights(height, toHeight).entries()) {
    for (const [from, weight] of row)
      for (let x = 0; x < toWidth; x++) result[y * toWidth + x] = (result[y * toWidth + x] ?? 0) + weight * (across[from * toWidth + x] ?? 0);
  }
  return result;
}

/** For every pixel of the result, the pixels that it is made of, and their shares. */
function weights(from: number, to: number): [index: number, weight: number][][] {
  const scale = from / to;
  const reach = Math.max(1, scale);
  return Array.from({ length: to }, (_, index) => {
    const centre = (index + 0.5) * scale - 0.5;
    const near = Array.from({ length: Math.ceil(centre + reach) - Math.floor(centre - reach) + 1 }, (__, step) => Math.floor(centre - reach) + step);
    const parts = near
      .map((at) => [Math.min(from - 1, Math.max(0, at)), Math.max(0, 1 - Math.abs(at - centre) / reach)] as [number, number])
      .filter(([, weight]) => weight > 0);
    const sum = parts.reduce((total, [, weight]) => total + weight, 0);
    return parts.map(([at, weight]) => [at, weight / sum]);
  });
}
