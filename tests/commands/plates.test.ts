import { access, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { plates } from '../../scripts/commands/plates.ts';
import type { PlateArguments } from '../../scripts/commands/read-plate-options.ts';
import { TextError, UsageError } from '../../scripts/diagnostics/errors.ts';
import { makePdf } from '../press/inks/make-pdf.ts';
import { picture } from '../press/inks/picture.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { memoryStream } from './memory-stream.ts';

const RED_SQUARE = '0.8196 0.1255 0.1843 rg 0 0 50 50 re f';
const TWO_INKS = ['Black=#000', 'Fluorescent Orange=#ff7477'];

interface Ran {
  stdout: string;
  /** What lies in `out`. */
  files: string[];
  dir: string;
}

async function run(bytes: Uint8Array | string, options: PlateArguments & { json?: boolean }, see: (ran: Ran) => Promise<void> | void): Promise<void> {
  await withTemporaryDirectory(async (dir) => {
    await writeFile(join(dir, 'page.pdf'), bytes);
    const stdout = memoryStream();
    const streams = { stdout, stderr: memoryStream(), env: {}, cwd: dir, signal: new AbortController().signal };
    await plates('page.pdf', { out: 'out', ...options }, streams);
    await see({ stdout: stdout.text(), files: (await readdir(join(dir, 'out'))).sort(), dir });
  });
}

/** Runs what must fail, and gives what it failed with, having written nothing. */
async function refusal(bytes: Uint8Array | string, options: PlateArguments): Promise<unknown> {
  return withTemporaryDirectory(async (dir) => {
    await writeFile(join(dir, 'page.pdf'), bytes);
    const streams = { stdout: memoryStream(), stderr: memoryStream(), env: {}, cwd: dir, signal: new AbortController().signal };
    const error = await plates('page.pdf', { out: 'out', ...options }, streams).then(() => undefined, (reason: unknown) => reason); // biome-ignore format: one promise
    await expect(access(join(dir, 'out'))).rejects.toThrow();
    return error;
  });
}

describe('zine plates', () => {
  it('writes one file an ink and a proof, and says on how many pages the ink is', async () => {
    await run(await makePdf(RED_SQUARE), { ink: TWO_INKS }, ({ stdout, files }) => {
      expect(files).toEqual(['page-black.pdf', 'page-fluorescent-orange.pdf', 'page-proof.pdf']);
      expect(stdout.split('\n')).toEqual([
        'out/page-black.pdf               Black               on 0 of 1 pages',
        'out/page-fluorescent-orange.pdf  Fluorescent Orange  on 1 of 1 pages',
        'out/page-proof.pdf               proof               on 1 of 1 pages',
        '',
      ]);
    });
  });

  it('writes one plate in black where no ink is named', async () => {
    await run(await makePdf(RED_SQUARE), {}, ({ files }) => expect(files).toEqual(['page-black.pdf', 'page-proof.pdf']));
  });

  it('says nothing of who made the document', async () => {
    const document = await PDFDocument.load(await makePdf(RED_SQUARE));
    document.setTitle('Steam');
    document.setAuthor('Anna Bell');
    document.setCreator('WashPad 3 on anna-laptop');
    await run(await document.save(), { ink: TWO_INKS }, async ({ dir, files }) => {
      for (const name of files) {
        const plate = await PDFDocument.load(await readFile(join(dir, 'out', name)), { updateMetadata: false });
        expect([plate.getTitle(), plate.getAuthor(), plate.getCreator()], name).toEqual(['Steam', undefined, expect.stringMatching(/^zine \d/)]);
      }
    });
  });

  it('takes tints for a colour', async () => {
    await run(await makePdf(RED_SQUARE), { ink: TWO_INKS, tint: ['#D1202F = fluorescent orange: 50%, Black:100'] }, async ({ dir }) => {
      const middle = async (file: string) => (await picture(await readFile(join(dir, 'out', file)))).at(25 + 18, 25 + 18)[0];
      expect(await middle('page-black.pdf')).toBe(0);
      expect(await middle('page-fluorescent-orange.pdf')).toBe(128);
    });
  });

  it('gives files of their own to inks whose names are nearly the same', async () => {
    await run(await makePdf(''), { ink: ['Red!=#f00', 'Red=#e00', 'Proof=#00f', 'Синий=#00f'] }, ({ files }) =>
      expect(files).toEqual(['page-proof-3.pdf', 'page-proof.pdf', 'page-red-1.pdf', 'page-red-2.pdf', 'page-синий.pdf']),
    );
  });

  it('says it as one JSON document', async () => {
    await run(await makePdf(RED_SQUARE), { json: true }, ({ stdout }) =>
      expect(JSON.parse(stdout)).toEqual({
        pages: 1,
        files: [
          { name: 'out/page-black.pdf', ink: 'Black', pages: [1] },
          { name: 'out/page-proof.pdf', pages: [1] },
        ],
        problems: [],
      }),
    );
  });

  it.each<[string, PlateArguments, RegExp]>([
    ['an ink without a colour', { ink: ['Black'] }, /--ink Black`, expected a name and a colour/],
    ['a colour that is none', { ink: ['Black=#00'] }, /--ink Black=#00`/],
    ['the same ink twice', { ink: ['Red=#f00', 'red=#e00'] }, /second ink `red`/],
    [
      'an unknown ink in a tint',
      { ink: TWO_INKS, tint: ['#f00=Blak:100'] },
      /Unexpected ink `Blak`.*expected one of `Black`, `Fluorescent Orange`.*Did you mean `Black`/,
    ],
    ['more than all of an ink', { tint: ['#f00=Black:101'] }, /Unexpected `Black:101`/],
    ['a tint of no colour', { tint: ['red=Black:10'] }, /Unexpected `--tint red=Black:10`/],
    ['two tints of one colour', { tint: ['#f00=Black:10', '#ff0000=Black:20'] }, /second `--tint` for `#ff0000`/],
    ['more inks than a press has', { ink: Array.from({ length: 9 }, (__, index) => `${index}=#000`) }, /Unexpected 9 inks, expected at most 8/],
    ['an unknown screen', { screen: '500lpi' }, /Unexpected `--screen 500lpi`/],
    ['a resolution without dots', { dpi: '300' }, /`--dpi` without `--screen`/],
    ['a resolution that is none', { screen: 'fs', dpi: 'x' }, /Unexpected `--dpi x`/],
  ])('refuses %s', async (_, options, message) => {
    const error = await refusal(await makePdf(RED_SQUARE), options);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
  });

  it('says everything that is wrong at once', async () => {
    const error = await refusal(await makePdf(''), { ink: ['a', 'b'], screen: 'c' });
    expect((error as Error).message.split('\n')).toHaveLength(3);
  });

  it.each([
    ['an empty file', '', 'pdf-input'],
    ['another file', 'hello', 'pdf-input'],
    ['a damaged file', '%PDF-1.7\nhello', 'pdf-input'],
  ])('refuses %s', async (_, content, rule) => {
    const error = await refusal(content, {});
    expect(error).toBeInstanceOf(TextError);
    expect((error as TextError).problems).toMatchObject([{ rule, place: { path: 'page.pdf' } }]);
  });

  it('refuses a colour that cannot be read, naming the page', async () => {
    const error = await refusal(await makePdf('/Own cs 1 scn 0 0 9 9 re f'), {});
    expect((error as TextError).problems).toMatchObject([{ rule: 'colour-unknown', message: expect.stringContaining('on page 1') }]);
  });

  it('does not write a plate over the document, through a link either', async () => {
    await withTemporaryDirectory(async (dir) => {
      const bytes = await makePdf(RED_SQUARE);
      await writeFile(join(dir, 'page.pdf'), bytes);
      await symlink('page.pdf', join(dir, 'page-black.pdf'));
      const streams = { stdout: memoryStream(), stderr: memoryStream(), env: {}, cwd: dir, signal: new AbortController().signal };
      await expect(plates('page.pdf', { out: '.' }, streams)).rejects.toThrow('expected a folder where no plate replaces the PDF itself');
      expect(await readFile(join(dir, 'page.pdf'))).toEqual(Buffer.from(bytes));
    });
  });
});
