import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { build } from '../../scripts/commands/build.ts';
import { memoryStream } from '../commands/memory-stream.ts';
import { readPicture } from '../terminal/read-picture.ts';
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { inkRows } from './ink-rows.ts';

const FERRY = publication('river-ferry');
const PDF = 'en/river-ferry-en-a5.pdf';
/** Behind cover, half title, title, imprint and contents: pages 2 and 3 of the text, from 0. */
const SPREAD = [9, 10] as const;
const PAGE_MM = 148;

/** Where anything stands on the left and on the right half of a picture, in millimetres from its upper edge, rounded. */
async function rowsOf(png: Buffer): Promise<Set<number>[]> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const half = (image.width - 1) / 2;
  return [0, Math.ceil(half + 1)].map((left) => {
    const { data } = context.getImageData(left, 0, Math.floor(half) - 1, image.height);
    const width = data.length / image.height;
    const isInked = (row: number) => data.subarray(row * width, (row + 1) * width).some((value) => value < 160);
    const rows = Array.from({ length: image.height }, (_, row) => row).filter(isInked);
    return new Set(rows.map((row) => Math.round(((row + 0.5) / image.height) * PAGE_MM)));
  });
}

it('a terminal that shows pictures shows the first spread as it was printed; a pipe gets none, and the same bytes', { timeout: 120_000 }, async () => {
  await withTemporaryDirectory(async (out) => {
    const stdout = memoryStream(true, 200);
    const env = { ...process.env, CI: '', TERM: 'xterm-kitty', TMUX: '', STY: '' };
    const run = { stdout, stderr: memoryStream(), env, cwd: out, signal: new AbortController().signal };
    expect(await build(FERRY, { out, edition: ['a5'], force: true }, run)).toBe(0);
    const [table = ''] = stdout.text().split('\u001B');
    expect(table.trimEnd().split('\n').at(-2)).toContain('100 copies');
    const { png, width, height, columns } = readPicture(stdout.text());
    expect(png.length).toBeLessThan(100_000);
    expect(width / height).toBeCloseTo((2 * 105) / PAGE_MM, 1);
    expect(columns).toBeGreaterThan(20);
    const pdf = await readFile(join(out, PDF));
    const printed = await inkRows(pdf, SPREAD);
    const seen = await rowsOf(png);
    for (const [i, page] of SPREAD.entries()) {
      const rows = new Set((printed.get(page) ?? []).map((y) => Math.round(PAGE_MM + 3 - (y / 72) * 25.4)));
      const differing = [...rows.symmetricDifference(seen[i] ?? new Set())];
      expect(differing.length, `lines of page ${page} elsewhere than printed, in mm: ${differing}`).toBeLessThan(rows.size / 10);
    }

    const piped = await zine(['build', FERRY, '--out', out, '--edition', 'a5', '--force'], { env: { TERM: 'xterm-kitty', CI: '' } });
    expect([piped.code, piped.stdout.includes('\u001B')]).toEqual([0, false]);
    expect((await readFile(join(out, PDF))).equals(pdf)).toBe(true);
    const unwanted = memoryStream(true, 200);
    await build(FERRY, { out, edition: ['a5'], picture: false }, { ...run, stdout: unwanted });
    expect(unwanted.text()).not.toContain('\u001B');
  });
});
