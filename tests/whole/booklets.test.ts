import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { loadLocale } from '../../scripts/locale/load-locale.ts';
import type { Artifact, Manifest } from '../../scripts/model/artifact.ts';
import type { Cell, Imposition } from '../../scripts/model/sheet.ts';
import { type PlacedPage, readSheets } from '../../scripts/press/sheets/read-sheets.ts';
import { foldSheets } from '../../scripts/press/simulate/fold-sheets.ts';
import { proveReading } from '../../scripts/press/simulate/prove-reading.ts';
import { zine } from './build.ts';
import { coloursIn } from './colour-operators.ts';
import { innards } from './look-inside.ts';
import { type PartedSide, readParts } from './read-parts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EDITIONS = ['a5', 'booklet-a4', 'booklet-a4-long', 'booklet-letter-manual'];
const BOOKLETS = EDITIONS.slice(1);
/** Points to millimetres. */
const mm = (points: number): number => (points / 72) * 25.4;
/** Pages of the default publication, and a sheet of paper: each sheet pushes those around it apart by so much. */
const [WIDTH, HEIGHT, THICKNESS] = [148, 210, 0.1];
/** What no copier prints along the edges of a sheet. */
const UNPRINTABLE = 5;
/** What hands do with a saddle-stitched booklet: the cover lowest, face down, folded from left to right. */
const STEPS: Imposition['steps'] = [
  { do: 'pile', first: 'bottom', front: 'down' },
  { do: 'fold', move: 'left' },
];

/** A side of a sheet: what stands on it as text, and where its pages were placed. */
type Side = PartedSide & { placed: PlacedPage[] };

let out: string;
let manifest: Manifest;
/** The text of each page of the `a5` edition. */
let pages: string[];
/** By edition, in the order in which they lie on the sheets: front, back, front … */
const sides = new Map<string, Side[]>();

const artifactsOf = (edition: string): Artifact[] => manifest.artifacts.filter((each) => each.edition === edition);
const bytesOf = ({ path }: Pick<Artifact, 'path'>): Buffer => readFileSync(join(out, path));
const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const sidesOf = (edition: string): Side[] => sides.get(edition) ?? [];
/** Without the sheet that says how to fold, which is the last. */
const bookletSides = (edition: string): Side[] => sidesOf(edition).slice(0, -2);

async function build(editions: readonly string[]): Promise<Manifest> {
  const run = await zine(['build', ROOT, '--locale', 'en', '--out', out, '--json', ...editions.flatMap((edition) => ['--edition', edition])], {
    timeout: 240_000,
  });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(run.stdout).manifest;
}

async function readSides(artifact: Artifact | undefined): Promise<Side[]> {
  if (!artifact) return [];
  const bytes = bytesOf(artifact);
  const placed = readSheets(await open(bytes));
  return (await readParts(bytes, 2)).map((side, index) => ({ ...side, placed: placed[index] ?? [] }));
}

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'zine-booklets-'));
  manifest = await build(EDITIONS);
  const [single] = artifactsOf('a5');
  pages = single ? (await readParts(bytesOf(single), 1)).map(({ parts: [page] }) => page?.text ?? '') : [];
  for (const edition of BOOKLETS) {
    const [artifact, backs] = artifactsOf(edition).toSorted((a, b) => Number(a.path.endsWith('-backs.pdf')) - Number(b.path.endsWith('-backs.pdf')));
    const [both, others] = [await readSides(artifact), await readSides(backs)];
    // The pile of fronts goes back into the printer turned over as a whole, so that the backs come in the order of the fronts.
    sides.set(edition, backs ? both.flatMap((front, index) => [front, others[index] ?? front]) : both);
  }
}, 300_000);
afterAll(() => rm(out, { recursive: true, force: true }));

/** Which page stands on a half, as a reader finds out: by what is printed there. Where nothing is, there must be an empty page. */
function cellOf({ parts, placed, width }: Side, column: number): Cell {
  const [part, here] = [parts[column], placed.filter(({ clip }) => Math.floor(((clip[0] + clip[2]) / 2 / width) * 2) === column)];
  const [only] = here;
  if (!part || !only || here.length > 1) throw new Error(`expected one page on each half, found ${here.length}`);
  const found = part.text === '' ? only.page : pages.indexOf(part.text) + 1;
  expect({ found, text: pages[found - 1] }).toEqual({ found: only.page, text: part.text });
  expect([...part.rotations]).toEqual(part.text === '' ? [] : [only.rotation]);
  return { row: 0, column, page: found, rotation: only.rotation as Cell['rotation'], nested: 0 };
}

/** Where the trimmed area of a page lies on its side, whatever way up it is, in millimetres from the lower left corner. */
function trimOf({ at: [x, y], rotation, scale, clip }: PlacedPage) {
  const [width, height] = [WIDTH * scale, HEIGHT * scale];
  const [left, bottom] = rotation === 180 ? [mm(x) - width, mm(y) - height] : [mm(x), mm(y)];
  return { left, bottom, right: left + width, top: bottom + height, scale, clip };
}

/** The sheets as they were printed; nothing of it comes from the program that made them but what is on the paper. */
function printed(edition: string, flip: Imposition['flip'] = edition.endsWith('-long') ? 'long' : 'short'): Imposition {
  const cells = bookletSides(edition).map((side) => [0, 1].map((column) => cellOf(side, column)));
  const sheets = Array.from({ length: cells.length / 2 }, (_, index) => ({ signature: 0, front: cells[2 * index] ?? [], back: cells[2 * index + 1] ?? [] }));
  const count = { pages: pages.length, padded: pages.length, copies: 1 };
  return { fold: 'saddle', binding: 'left', flip, orientation: 'landscape', grid: { columns: 2, rows: 1 }, ...count, sheets, steps: STEPS };
}

test('nearly every page of the single ones can be told by its text', () => {
  const told = pages.filter((text) => text !== '');
  expect(new Set(told).size).toBe(told.length);
  expect(told.length).toBeGreaterThan(75);
});

test.each(BOOKLETS)('%s says in its XMP what it is, and has no tags nor marks of them', (edition) => {
  for (const artifact of artifactsOf(edition)) {
    const inside = innards(bytesOf(artifact));
    expect(inside).not.toMatch(/StructTreeRoot|StructParent|StructElem|MCID/);
    expect(inside).toMatch(/<dc:title>.*Old Man, Go!.*<\/dc:title>/);
    expect(inside).toMatch(/<dc:description>.*Sheets for printing, without tags\./);
  }
});

describe.each(BOOKLETS)('%s', (edition) => {
  test('printed, folded and read, the pages come 1 … n and upright', () => {
    const sheets = printed(edition);
    expect(proveReading(sheets)).toEqual([]);
    const { booklets } = foldSheets(sheets);
    expect(booklets.flat().map(({ page, isUpright }) => [page, isUpright])).toEqual(pages.map((_, index) => [index + 1, true]));
  });

  test('turned about the other edge, they do not', () => {
    expect(proveReading(printed(edition, edition.endsWith('-long') ? 'short' : 'long'))).not.toEqual([]);
  });

  test('the sheets have the size of the paper, all of them', async () => {
    const [width, height] = edition.includes('letter') ? [279.4, 215.9] : [297, 210];
    for (const artifact of artifactsOf(edition)) {
      for (const page of (await open(bytesOf(artifact))).getPages()) {
        const box = page.getMediaBox();
        expect([box.x, box.y, page.getRotation().angle]).toEqual([0, 0, 0]);
        expect(mm(box.width)).toBeCloseTo(width, 3);
        expect(mm(box.height)).toBeCloseTo(height, 3);
      }
    }
  });

  test('the pages lie around the fold in the middle, give way to the sheets inside, and stand in the middle of the height', () => {
    const all = bookletSides(edition);
    // Pages that are fitted keep to the paper even on the outermost sheet.
    const creep = (all.length / 2 - 1) * THICKNESS;
    const scale = edition.includes('letter') ? (279.4 - 2 * creep) / (2 * WIDTH) : 1;
    for (const [index, { placed, width, height }] of all.entries()) {
      const nested = all.length / 2 - 1 - Math.floor(index / 2);
      const [left, right, ...others] = placed.map(trimOf).sort((a, b) => a.left - b.left);
      if (!left || !right || others.length > 0) throw new Error(`expected two pages on a side, found ${placed.length}`);
      expect([left.scale, right.scale]).toEqual([expect.closeTo(scale, 4), expect.closeTo(scale, 4)]);
      expect(Math.abs((left.right + right.left) / 2 - mm(width) / 2)).toBeLessThan(0.05);
      expect(Math.abs(right.left - left.right - 2 * nested * THICKNESS)).toBeLessThan(0.01);
      for (const page of [left, right]) expect(Math.abs((page.bottom + page.top) / 2 - mm(height) / 2)).toBeLessThan(0.05);
      // Nothing of a page is shown on the other half.
      expect([mm(left.clip[2] - width / 2), mm(right.clip[0] - width / 2)]).toEqual([expect.closeTo(0, 1), expect.closeTo(0, 1)]);
    }
  });

  test('no text stands where a copier does not print, or across the fold', () => {
    for (const { parts, width, height } of bookletSides(edition)) {
      for (const [column, { extent, text }] of parts.entries()) {
        if (text === '') continue;
        expect(mm(extent.left - (column * width) / 2)).toBeGreaterThan(UNPRINTABLE);
        expect(mm(((column + 1) * width) / 2 - extent.right)).toBeGreaterThan(UNPRINTABLE);
        expect(mm(extent.bottom)).toBeGreaterThan(UNPRINTABLE);
        expect(mm(height - extent.top)).toBeGreaterThan(UNPRINTABLE);
      }
    }
  });

  test('the last sheet says how it is folded, in the language of the publication', async () => {
    const { t } = await loadLocale('en');
    const words = (key: string) => t(key).replace(/\s+/g, '');
    const says = (side: Side | undefined) => side?.parts.map(({ text }) => text).join('') ?? '';
    const all = sidesOf(edition).map(says);
    const turn = edition.endsWith('-manual') ? 'how-to.manual' : edition.endsWith('-long') ? 'how-to.turn-long' : 'how-to.turn-short';
    expect(all.at(-2)).toContain(words('how-to.title'));
    expect(all.at(-2)).toContain(words(turn));
    expect(all.at(-1)).toContain(words('how-to.test'));
    expect(all.slice(0, -2).filter((text) => text.includes(words('how-to.title')) || text.includes(words('how-to.test')))).toEqual([]);
  });

  test('everything is in black alone', async () => {
    for (const artifact of artifactsOf(edition)) {
      const colours = coloursIn(await open(bytesOf(artifact)));
      expect(Object.keys(colours).filter((each) => !/^(?:[gG]|cs "\/DeviceGray"|CS "\/DeviceGray"|image (?:\/DeviceGray|mask))$/.test(each))).toEqual([]);
      expect(colours.g).toBeGreaterThan(100);
    }
  });
});

test('the single pages have colours', async () => {
  const [single] = artifactsOf('a5');
  expect(Object.keys(coloursIn(await open(single ? bytesOf(single) : new Uint8Array())))).toContain('rg');
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the manifest lists every file with its pages and sheets, and the checksums hold', async () => {
  const sheets = pages.length / 4;
  // One more for how it is folded, which is not of the booklet.
  const [sides, fronts] = [2 * sheets + 2, sheets + 1];
  const short = manifest.artifacts.map(({ path, edition, pages, sheets }) => [path.replace(/^en\/.*-en-/, ''), edition, pages, sheets]);
  expect(short).toEqual([
    ['a5.pdf', 'a5', pages.length, sheets],
    ['booklet-a4.pdf', 'booklet-a4', sides, sheets],
    ['booklet-a4-long.pdf', 'booklet-a4-long', sides, sheets],
    ['booklet-letter-manual-fronts.pdf', 'booklet-letter-manual', fronts, sheets],
    ['booklet-letter-manual-backs.pdf', 'booklet-letter-manual', fronts, sheets],
  ]);
  for (const artifact of manifest.artifacts) {
    const bytes = bytesOf(artifact);
    expect([artifact.sha256, artifact.bytes, artifact.pages]).toEqual([sha256(bytes), bytes.length, (await open(bytes)).getPageCount()]);
  }
  const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(sums.map((line) => line.split('  ')[1]).sort()).toEqual([...manifest.artifacts.map(({ path }) => path), 'index.html', 'manifest.json'].sort());
  for (const line of sums) {
    const [sum, path = ''] = line.split('  ');
    expect(sha256(bytesOf({ path }))).toBe(sum);
  }
});

test('one booklet made alone has the same bytes again, and the other files stay listed', async () => {
  const again = await build(['booklet-a4']);
  const byPath = (artifacts: readonly Artifact[]) => artifacts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  expect(byPath(again.artifacts)).toEqual(byPath(manifest.artifacts));
  expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual(again);
  for (const artifact of again.artifacts) expect(sha256(bytesOf(artifact))).toBe(artifact.sha256);
}, 240_000);
