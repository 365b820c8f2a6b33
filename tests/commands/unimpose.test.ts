import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { paperSize, type Size } from '../../scripts/model/paper-size.ts';
import { makeSheets } from '../../scripts/press/sheets/make-sheets.ts';
import { foliosOf, numberedPages } from '../press/sheets/numbered-pages.ts';
import { type Run, withTemporaryDirectory, zine } from '../whole/build.ts';

const OLD = 'what was there before';
/** Paths on the command line are meant from where the user stands, whoever runs the tests. */
const env = { npm_lifecycle_event: undefined, INIT_CWD: undefined };

/** A directory with `booklet.pdf` in it. `unimpose` runs the program there. */
async function withBooklet(input: Uint8Array | string, use: (dir: string, unimpose: (...args: string[]) => Promise<Run>) => Promise<void>): Promise<void> {
  await withTemporaryDirectory(async (dir) => {
    await writeFile(join(dir, 'booklet.pdf'), input);
    await use(dir, (...args) => zine(['unimpose', ...args], { cwd: dir, env }));
  });
}

const bytesOf = (document: PDFDocument) => document.save({ addDefaultPage: false });

/** Sheets of A5 pages on A4. */
async function booklet(pages: number, order: Parameters<typeof makeSheets>[1]['order'] = { fold: 'saddle' }): Promise<Uint8Array> {
  const { value } = await makeSheets(await numberedPages(pages), { path: 'x.pdf', paper: paperSize('a4') as Size, order, metadata: { tool: 'zine' } });
  return value?.files[0]?.bytes ?? new Uint8Array();
}

const numbersIn = async (path: string) => (await foliosOf(await readFile(path))).map((page) => page.map(({ number }) => number).join());

describe('zine unimpose', () => {
  it('writes the pages in reading order, and says how many', async () => {
    await withBooklet(await booklet(8), async (dir, unimpose) => {
      expect(await unimpose('booklet.pdf', '--out', 'pages.pdf')).toEqual({ code: 0, stdout: '4 sides → 8 pages in reading order\n', stderr: '' });
      expect(await numbersIn(join(dir, 'pages.pdf'))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    });
  });

  it('takes the fold, the binding, the edge and the sides, and tells it as one JSON document', async () => {
    await withBooklet(await booklet(16, { fold: 'signatures', signature: 8, binding: 'right', flip: 'long' }), async (dir, unimpose) => {
      const wishes = '--fold signatures --signature 8 --binding right --flip long --sides 1-4 --json';
      const { code, stdout, stderr } = await unimpose('booklet.pdf', '--out', 'pages.pdf', ...wishes.split(' '));
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toEqual({ path: 'pages.pdf', sides: 4, pages: 8, problems: [] });
      expect(await numbersIn(join(dir, 'pages.pdf'))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    });
  });

  it('is the way back from zine impose', async () => {
    await withBooklet(await bytesOf(await numberedPages(12)), async (dir, unimpose) => {
      expect(
        (await zine(['impose', 'booklet.pdf', '--fold', 'quarto', '--flip', 'long', '--paper', 'a3', '--out', 'sheets.pdf'], { cwd: dir, env })).code,
      ).toBe(0);
      const otherEdge = await unimpose('sheets.pdf', '--fold', 'quarto', '--flip', 'short', '--out', 'pages.pdf');
      expect(otherEdge).toMatchObject({ code: 1, stderr: expect.stringMatching(/expected sides from which the pages come in order[\s\S]*`--flip`/) });
      expect((await unimpose('sheets.pdf', '--fold', 'quarto', '--flip', 'long', '--out', 'pages.pdf')).stderr).toBe('');
      expect((await numbersIn(join(dir, 'pages.pdf'))).filter((number) => number !== '')).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 1}`));
    });
  });
});

describe('bad input is refused, and nothing is written', () => {
  const encrypted = async () => {
    const document = await numberedPages(2, { size: [297, 210] });
    document.encrypt({ userPassword: 'x', ownerPassword: 'y' });
    return bytesOf(document);
  };
  const damaged = async () => Buffer.from(await booklet(8)).subarray(0, -400);
  const mixed = async () => bytesOf(await numberedPages(4, { size: [297, 210], change: (page, number) => number === 3 && page.setSize(300, 200) }));

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string, number, RegExp]>([
    ['encrypted', encrypted, '', 1, /^booklet\.pdf:1:1 error pdf-input Unexpected encrypted PDF[\s\S]*password/],
    ['damaged', damaged, '', 1, /^booklet\.pdf:1:1 error pdf-input Unexpected /],
    ['empty', () => new Uint8Array(), '', 1, /^booklet\.pdf:1:1 error pdf-input Unexpected empty file/],
    ['no PDF', () => Buffer.from('hello'), '', 1, /without `%PDF-`/],
    ['single pages', async () => bytesOf(await numberedPages(4)), '', 1, /portrait pages, expected the landscape sides[\s\S]*in reading order already/],
    [
      'a side too many',
      async () => bytesOf(await numberedPages(3, { size: [297, 210] })),
      '',
      1,
      /3 sides, expected a number that sheets folded `saddle` can have/,
    ],
    ['of several sizes', mixed, '', 1, /page 3 is not 297 × 210 mm/],
    ['a fold that repeats', () => booklet(4), '--fold repeat', 2, /fold `repeat`/],
    ['no fold', () => booklet(4), '--fold sadle', 2, /'sadle' is invalid/],
    ['an impossible signature', () => booklet(4), '--fold signatures --signature x', 2, /`--signature x`/],
    ['impossible sides', () => booklet(4), '--sides 2', 2, /`--sides 2`/],
    ['sides that are not there', () => booklet(4), '--sides 1-9', 2, /sides 1–9 of a file with 2/],
    ['an impossible grid', () => booklet(4), '--fold n-up --grid 2', 2, /`--grid 2`/],
  ])('%s', async (_, input, wishes, expected, message) => {
    await withBooklet(await input(), async (dir, unimpose) => {
      await writeFile(join(dir, 'pages.pdf'), OLD);
      const { code, stdout, stderr } = await unimpose('booklet.pdf', '--out', 'pages.pdf', ...wishes.split(' ').filter(Boolean));
      expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(await readFile(join(dir, 'pages.pdf'), 'utf8')).toBe(OLD);
      expect((await readdir(dir)).sort()).toEqual(['booklet.pdf', 'pages.pdf']);
    });
  });

  it('the booklet as output, by whatever name', async () => {
    await withBooklet(await booklet(8), async (dir, unimpose) => {
      await symlink('booklet.pdf', join(dir, 'link.pdf'));
      const before = await readFile(join(dir, 'booklet.pdf'));
      for (const out of ['booklet.pdf', './booklet.pdf', 'link.pdf']) {
        expect(await unimpose('booklet.pdf', '--out', out)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`\`--out ${out}\``) });
      }
      expect(Buffer.compare(await readFile(join(dir, 'booklet.pdf')), before)).toBe(0);
    });
  });

  it('a file that is not there, and no output', async () => {
    await withBooklet('', async (dir, unimpose) => {
      expect(await unimpose('gone.pdf', '--out', 'pages.pdf')).toMatchObject({ code: 2, stderr: expect.stringContaining('gone.pdf') });
      expect(await unimpose('booklet.pdf')).toMatchObject({ code: 2, stderr: expect.stringContaining('--out') });
      const json = await unimpose('booklet.pdf', '--out', 'pages.pdf', '--json');
      expect([json.code, json.stderr]).toEqual([1, '']);
      expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: 1 }, problems: [{ rule: 'pdf-input', place: { path: 'booklet.pdf' } }] });
      expect(await readdir(dir)).toEqual(['booklet.pdf']);
    });
  });
});
