import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leavesOf } from '../../scripts/jobs/editions/cover.ts';
import type { Manifest } from '../../scripts/model/artifact.ts';
import { type Run, zine } from './build.ts';
import { lettersOf, readPdf } from './read-pdf.ts';

const dir = await mkdtemp(join(tmpdir(), 'zine-hand-outs-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Neither blurb nor address; and leaves thick enough for a spine with words. */
const CONFIG =
  'id: tram\ntitle: Night Tram\ncollective: The Depot\ndate: 2026-02-03\nlocales: [en]\nchapters: [stop]\nmini: brief\npress: { thickness: 6mm }\n';
const chapter = (title: string, text: string) => `---\ntitle: ${title}\nkind: account\n---\n\n${text}\n`;
const EDITIONS = ['a5', 'phone', 'mini', 'mini-letter', 'flyer', 'flyer-letter', 'card', 'card-letter', 'poster', 'cover'];
let run: Run;
let manifest: Manifest;

const pdf = async (edition: string) => readPdf(await readFile(join(dir, `out/en/tram-en-${edition}.pdf`)));
const textOf = async (edition: string) => (await pdf(edition)).pages.map(({ text }) => text).join('\n');

beforeAll(async () => {
  await mkdir(join(dir, 'chapters/en'), { recursive: true });
  await writeFile(join(dir, 'chapters/publication.yml'), CONFIG);
  await writeFile(join(dir, 'chapters/en/stop.md'), chapter('The Last Stop', 'We waited until the driver had counted the tickets. '.repeat(60)));
  await writeFile(join(dir, 'chapters/en/brief.md'), chapter('In Brief', 'The lamps went out, and nobody left.'));
  run = await zine(['build', dir, ...EDITIONS.flatMap((name) => ['--edition', name]), '--out', join(dir, 'out')]);
  manifest = JSON.parse(run.code === 0 ? await readFile(join(dir, 'out/manifest.json'), 'utf8') : '{"artifacts":[]}');
}, 180_000);

describe('what is handed out', () => {
  it('is made, each of its size, without a warning of the summary that stands beside the chapters', () => {
    expect([run.stderr, run.code]).toEqual(['', 0]);
    expect(manifest.artifacts.map(({ edition, trimMm, sheets }) => [edition, ...trimMm, sheets])).toEqual([
      ['a5', 148, 210, 1],
      ['phone', 90, 160, 0],
      ['mini', 74, 105, 1],
      ['mini-letter', 69.85, 107.95, 1],
      ['flyer', 105, 148, 1],
      ['flyer-letter', 107.95, 139.7, 1],
      ['card', 105, 74, 1],
      ['card-letter', 107.95, 69.85, 1],
      ['poster', 297, 420, 1],
      ['cover', 2 * 148 + 2 * 6, 210, 1],
    ]);
    expect(new Set(manifest.artifacts.map(({ content }) => content)).size).toBe(1);
  });

  it('has all words of the booklet on a phone', async () => {
    const times = (text: string): number => lettersOf(text).split('had').length - 1;
    expect([times(await textOf('a5')), times(await textOf('phone'))]).toEqual([60, 60]);
  });

  it('folds the summary alone from one side of a sheet', async () => {
    const { pages } = await pdf('mini');
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain('nobody left');
    expect(pages[0]?.text).not.toContain('driver');
  });

  it('is cut and folded from letter paper where that is asked for', async () => {
    const sizes = async (edition: string) => {
      const document = await PDFDocument.load(await readFile(join(dir, `out/en/tram-en-${edition}.pdf`)));
      return document.getPages().flatMap((page) => [page.getMediaBox(), page.getTrimBox()].map(({ width, height }) => [width, height].map(Math.round).sort()));
    };
    const [a4, letter] = [[595, 842], [612, 792]]; // biome-ignore format: one line
    for (const edition of ['mini', 'flyer', 'card']) {
      expect(await sizes(edition)).toEqual([a4, a4]);
      expect(await sizes(`${edition}-letter`)).toEqual([letter, letter]);
    }
    const words = async (edition: string) => lettersOf(await textOf(edition));
    expect((await words('card-letter')).split('NightTram').length - 1).toBe(8);
    expect((await words('mini-letter')).includes('nobodyleft')).toBe(true);
  });

  it('puts the checksum of the pages on eight cards', async () => {
    const sum = createHash('sha256').update(await readFile(join(dir, 'out/en/tram-en-a5.pdf'))).digest('hex'); // biome-ignore format: one line
    const text = (await textOf('card')).replace(/\s/gu, '');
    expect(text.split(sum.slice(0, 32)).length - 1).toBe(8);
    expect(text).toContain('tram-en-a5.pdf');
  });

  it('counts as leaves of a glued book what has words between the covers', () => {
    expect(leavesOf({ pages: 8, blanks: [1, 6] })).toBe(2);
    expect(leavesOf({ pages: 8, blanks: [] })).toBe(4);
    expect(leavesOf({ pages: 8, blanks: [6] })).toBe(3);
  });

  it('says by how much a text is too long for eight small pages, and where', async () => {
    await writeFile(join(dir, 'chapters/en/brief.md'), chapter('In Brief', 'We waited until the driver had counted the tickets. '.repeat(600)));
    const { stderr, code } = await zine(['build', dir, '--edition', 'mini', '--out', join(dir, 'long')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /chapters\/en\/brief\.md\S* error block-overflow Unexpected text of \d+ pages in the smallest type[\s\S]*Leave out about \d+ of 5400 words/,
    );
  }, 120_000);
});
