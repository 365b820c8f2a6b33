import { createCanvas } from '@napi-rs/canvas';
import { decode } from 'sixel';
import { beforeAll, expect, it } from 'vitest';
import { joinSpread, type Picture } from '../../scripts/terminal/join-spread.ts';
import { pictureSequence, throughTmux } from '../../scripts/terminal/picture-sequence.ts';
import { readPicture } from './read-picture.ts';

const PAGE = { width: 60, height: 84 };

/** A white page with a square of a colour. */
function page(colour: string): Uint8Array {
  const canvas = createCanvas(PAGE.width, PAGE.height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, PAGE.width, PAGE.height);
  context.fillStyle = colour;
  context.fillRect(20, 30, 20, 20);
  return canvas.toBuffer('image/png');
}

let picture: Picture;
beforeAll(async () => {
  picture = await joinSpread({ left: page('black'), right: page('#d1202f') }, 900);
});

/** The colours in the middle of both squares, and of the paper between them. */
const colours = (data: Uint8Array | Uint8ClampedArray, width: number): number[][] =>
  [30, width - 30, 50].map((x) => [...data.subarray((40 * width + x) * 4, (40 * width + x) * 4 + 3)]);
const SEEN = [[0, 0, 0], [0xd1, 0x20, 0x2f], [255, 255, 255]]; // biome-ignore format: one line

it.each(['iterm', 'kitty'] as const)('%s is given a PNG of both pages', async (protocol) => {
  const { width, height, png, columns } = readPicture(await pictureSequence(protocol, picture, 80));
  expect([width, height, columns]).toEqual([121, 84, 80]);
  expect(png).toEqual(Buffer.from(picture.png));
  expect(colours(picture.pixels, width)).toEqual(SEEN);
});

it('kitty takes a file in pieces of four kilobytes, and answers to none of them', async () => {
  const png = Uint8Array.from({ length: 10_000 }, (_, i) => i % 251);
  const sequence = await pictureSequence('kitty', { ...picture, png }, 80);
  const pieces = sequence.split('\u001B\\').slice(0, -1);
  expect(pieces.map((piece) => piece.slice(0, piece.indexOf(';')))).toEqual([
    '\u001B_Ga=T,f=100,q=2,c=80,m=1',
    ...['\u001B_Gm=1', '\u001B_Gm=1'],
    '\u001B_Gm=0',
  ]);
  for (const piece of pieces) expect(piece.length - piece.indexOf(';') - 1).toBeLessThanOrEqual(4096);
  expect(Buffer.from(pieces.map((piece) => piece.slice(piece.indexOf(';') + 1)).join(''), 'base64')).toEqual(Buffer.from(png));
});

it('sixels are the pixels, in their own colours', async () => {
  const sequence = await pictureSequence('sixel', picture, 80);
  const [start, end] = ['\u001BP0;0;q', '\u001B\\'];
  expect([sequence.startsWith(start), sequence.endsWith(end)]).toEqual([true, true]);
  const data = sequence.slice(start.length, -end.length);
  const { width, height, data32 } = decode(data);
  expect([width, height]).toEqual([121, 84]);
  const seen = colours(new Uint8Array(data32.buffer, data32.byteOffset, data32.byteLength), width);
  // Sixels tell colours in percent.
  for (const [i, colour] of seen.entries()) for (const [j, value] of colour.entries()) expect(Math.abs(value - (SEEN[i]?.[j] ?? -9))).toBeLessThanOrEqual(2);
});

it('pages that are wide are made smaller', async () => {
  const { width, height } = await joinSpread({ left: page('black'), right: page('black') }, 60);
  expect([width, height]).toEqual([60, 42]);
});

it('tmux is told to hand it on', () => {
  expect(throughTmux('\u001B]1337;File=inline=1:AA==\u0007')).toBe('\u001BPtmux;\u001B\u001B]1337;File=inline=1:AA==\u0007\u001B\\');
});
