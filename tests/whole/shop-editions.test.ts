import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../scripts/model/artifact.ts';
import { checkPdfX } from '../../scripts/press/exchange/check-pdf-x.ts';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { difference, rasterise } from '../press/exchange/rasterise.ts';
import { type Picture, picture } from '../press/inks/picture.ts';
import { zine } from './build.ts';
import { HANDBOOK } from './built-handbook.ts';
import { innards } from './look-inside.ts';
import { readParts } from './read-parts.ts';

/** The second ink is not quite the accent; how much of it is printed is said. */
const PRESS = `
editions: [a5, x1a, x4, plates]
press:
  inks: [{ name: Soot, colour: "#000000" }, { name: Fir Green, colour: "#2b8f6a" }]
  tints: { "#1a7f5a": { Fir Green: 90 } }
`;
/** On a screen black ink is a dark grey, and process inks do not reach every colour of it: of 255, what is neither a letter lost nor a colour taken for another. */
const INK_ON_SCREEN = 64;
/** Pages of the handbook: one with an area in the accent, one with two figures in it, and two with images. */
const [COVER, CONTENTS, IMAGE, PHOTOGRAPH] = [1, 7, 12, 13];

let dir: string;
let manifest: Manifest;
const files = new Map<string, Uint8Array>();
const bytesOf = (file: string): Uint8Array => files.get(file) ?? new Uint8Array();

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zine-shop-'));
  await cp(HANDBOOK, dir, { recursive: true });
  await appendFile(join(dir, 'chapters/publication.yml'), PRESS);
  const out = join(dir, 'made');
  const run = await zine(['build', dir, '--out', out, '--json']);
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
  manifest = JSON.parse(run.stdout).manifest;
  for (const { path } of manifest.artifacts) files.set(path.replace(/^en\/keep-the-receipt-en-|\.pdf$/g, ''), await readFile(join(out, path)));
}, 120_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

/** The words of each page as they are drawn. */
const wordsOf = async (bytes: Uint8Array): Promise<string[]> => (await readParts(bytes, 1)).map(({ parts: [page] }) => page?.text ?? '');

test('a file for each standard, and a plate for each ink with their proof', () => {
  expect(manifest.artifacts.map(({ path, edition }) => `${edition} ${path}`)).toEqual([
    'a5 en/keep-the-receipt-en-a5.pdf',
    'x1a en/keep-the-receipt-en-x1a.pdf',
    'x4 en/keep-the-receipt-en-x4.pdf',
    'plates en/keep-the-receipt-en-plates-soot.pdf',
    'plates en/keep-the-receipt-en-plates-fir-green.pdf',
    'plates en/keep-the-receipt-en-plates-proof.pdf',
  ]);
});

test.each(['x1a', 'x4', 'plates-soot', 'plates-fir-green', 'plates-proof'])('%s has no tags, and no marks of them', (file) => {
  expect(innards(bytesOf('a5'))).toMatch(/StructTreeRoot[\s\S]*MCID/);
  expect(innards(bytesOf(file))).not.toMatch(/StructTreeRoot|StructParent|StructElem|MCID/);
});

describe.each(['x1a', 'x4'] as const)('the file for the print shop: %s', (standard) => {
  test('keeps every requirement of the standard', async () => {
    expect(await checkPdfX(bytesOf(standard), standard)).toEqual([]);
    expect((await checkPdfX(bytesOf('a5'), standard)).length).toBeGreaterThan(3);
  });

  test('says on every page what the single pages say', async () => {
    const words = await wordsOf(bytesOf(standard));
    expect(words).toEqual(await wordsOf(bytesOf('a5')));
    expect(words.join('').length).toBeGreaterThan(9000);
  });

  test('has their boxes', async () => {
    const boxes = async (file: string) => (await openPdf(bytesOf(file))).getPages().map((page) => [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()]);
    expect(await boxes(standard)).toEqual(await boxes('a5'));
  });

  test('looks like them', async () => {
    const [made, pages] = await Promise.all([rasterise(bytesOf(standard)), rasterise(bytesOf('a5'))]);
    const differences = pages.map((page, index) => difference(page, made[index] ?? page.subarray(4), INK_ON_SCREEN));
    expect(Math.max(...differences)).toBeLessThan(0.01);
    // A page is told from the next one, even from one that is empty.
    expect(difference(pages[0] ?? new Uint8ClampedArray(), made[1] ?? new Uint8ClampedArray(), INK_ON_SCREEN)).toBeGreaterThan(0.1);
  });
});

/** A page of a plate or of the proof, whose coordinates are those of the single page: marks around it make the sheet larger. */
async function onPage(file: string, number: number): Promise<Picture['at']> {
  const trim = (await openPdf(bytesOf(file))).getPage(number - 1).getTrimBox();
  const single = (await openPdf(bytesOf('a5'))).getPage(number - 1).getTrimBox();
  const seen = await picture(bytesOf(file), number);
  const { x, y } = { x: trim.x - single.x, y: trim.y - single.y };
  const box = (await openPdf(bytesOf(file))).getPage(number - 1).getMediaBox();
  return (px, py) => seen.at(px + x - box.x, py + y - box.y);
}

/** How dark a plate is: 1 for full ink. */
const share = ([value]: readonly number[]): number => 1 - (value ?? 0) / 255;

/** Points of a picture, half a point apart. */
function* points({ width, height }: Picture): Generator<[x: number, y: number]> {
  for (let x = 0.25; x < width / 2; x += 0.5) for (let y = 0.25; y < height / 2; y += 0.5) yield [x, y];
}

describe('the plates', () => {
  test.each([
    ['the cover', COVER, 50_000],
    ['the contents', CONTENTS, 20],
  ])('have what is in the accent on that of its ink alone: %s', async (_, number, atLeast) => {
    const [page, soot, green] = await Promise.all([picture(bytesOf('a5'), number), onPage('plates-soot', number), onPage('plates-fir-green', number)]);
    const wanted = new Map([['26,127,90', '0.00 0.90'], ['0,0,0', '1.00'], ['255,255,255', '0.00 0.00']]); // biome-ignore format: a table
    const found = new Map<string, number>();
    const wrong: string[] = [];
    for (const [x, y] of points(page)) {
      const colour = page.at(x, y).join();
      const inks = wanted.get(colour);
      if (inks === undefined) continue;
      found.set(colour, (found.get(colour) ?? 0) + 1);
      const shares = [share(soot(x, y)), share(green(x, y))].map((each) => each.toFixed(2));
      // Black prints on what lies below it, which is not cut out.
      if (shares.slice(0, inks.split(' ').length).join(' ') !== inks) wrong.push(`${colour} at ${x} ${y}: ${shares}`);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(found.get('26,127,90')).toBeGreaterThan(atLeast);
    for (const colour of ['0,0,0', '255,255,255']) expect(found.get(colour)).toBeGreaterThan(500);
  });

  test('have a part of a photograph each', async () => {
    for (const file of ['plates-soot', 'plates-fir-green']) {
      const [page, plate] = await Promise.all([picture(bytesOf('a5'), PHOTOGRAPH), onPage(file, PHOTOGRAPH)]);
      const tones = new Set(Array.from(points(page), ([x, y]) => plate(x, y)[0]));
      expect([file, tones.size > 20]).toEqual([file, file === 'plates-soot']);
    }
  });

  test.each([COVER, CONTENTS, IMAGE, PHOTOGRAPH])('on each other look like page %i', async (number) => {
    const [page, proof] = await Promise.all([picture(bytesOf('a5'), number), onPage('plates-proof', number)]);
    const differing = Array.from(points(page)).filter(([x, y]) => {
      const seen = proof(x, y);
      return page.at(x, y).some((value, index) => Math.abs(value - (seen[index] ?? 0)) > INK_ON_SCREEN);
    });
    expect(differing.length / Array.from(points(page)).length).toBeLessThan(0.01);
  });

  test('keep the words of every page as text', async () => {
    const pages = await wordsOf(bytesOf('a5'));
    for (const file of ['plates-soot', 'plates-fir-green']) {
      const words = await wordsOf(bytesOf(file));
      expect(words.filter((text, index) => !text.startsWith(pages[index] ?? '?'))).toEqual([]);
    }
  });
});
