import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../scripts/commands/program.ts';
import { reportFailure } from '../../scripts/commands/report-failure.ts';
import { foliosOf, numberedPages, turnBy } from '../press/sheets/numbered-pages.ts';
import { type Run, withTemporaryDirectory, zine } from '../whole/build.ts';
import { memoryStream } from './memory-stream.ts';

const bytesOf = (document: PDFDocument) => document.save({ addDefaultPage: false });
const OLD = 'what was there before';

/** As `zine.ts` runs it, without a process of its own. */
async function run(args: readonly string[], cwd: string): Promise<Run> {
  const [stdout, stderr] = [memoryStream(), memoryStream()];
  const streams = { stdout, stderr, env: {}, cwd, signal: new AbortController().signal };
  let code = -1;
  try {
    const program = createProgram(streams, (result) => {
      code = result;
    });
    await program.parseAsync(['node', 'zine', ...args]);
  } catch (error) {
    code = error instanceof CommanderError ? 2 : reportFailure(error, args.includes('--json'), streams);
  }
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** A directory with `in.pdf` in it. `impose` runs the program there. */
async function withInput(
  input: PDFDocument | Uint8Array | string,
  use: (dir: string, impose: (...args: string[]) => Promise<Run>) => Promise<void>,
): Promise<void> {
  await withTemporaryDirectory(async (dir) => {
    await writeFile(join(dir, 'in.pdf'), typeof input === 'string' || input instanceof Uint8Array ? input : await bytesOf(input));
    await use(dir, (...args) => run(['impose', ...args], dir));
  });
}

describe('zine impose', () => {
  it('writes sheets for a saddle stitch, short edge, left binding, and says what they are', async () => {
    const document = await numberedPages(6);
    document.setTitle('Titel');
    await withInput(document, async (dir, impose) => {
      expect(await impose('in.pdf', '--fold', 'saddle', '--out', 'out.pdf')).toEqual({
        code: 0,
        stdout: '6 pages → 8 on 2 sheets, 2 blank at the end\nout.pdf\n',
        stderr: '',
      });
      const written = await readFile(join(dir, 'out.pdf'));
      expect((await foliosOf(written)).map((side) => side.map(({ number }) => number))).toEqual([[1], [2], [6, 3], [4, 5]]);
      expect(written.includes('Titel')).toBe(false);
      // The same from a process of its own, where options are those of the command line.
      const env = { npm_lifecycle_event: undefined, INIT_CWD: undefined };
      expect((await zine(['impose', 'in.pdf', '--fold', 'saddle', '--out', 'again.pdf'], { cwd: dir, env })).code).toBe(0);
      expect(Buffer.compare(await readFile(join(dir, 'again.pdf')), written)).toBe(0);
    });
  });

  it('takes every wish', async () => {
    await withInput(await numberedPages(18), async (dir, impose) => {
      const wishes =
        '--fold signatures --signature 8-12 --paper a3 --flip long --binding right --thickness 0.1 --cover --copies 2 --marks crop,collation --slug Өзен --manual --feed last-on-top';
      const { code, stdout, stderr } = await impose('in.pdf', ...wishes.split(' '), '--out', 'out.pdf', '--json');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toEqual({ files: ['out-fronts.pdf', 'out-backs.pdf'], pages: 18, padded: 24, sheets: 6, blanks: 6, problems: [] });
      const [first] = await foliosOf(await readFile(join(dir, 'out-fronts.pdf')));
      // Turned over the long edge, the fronts stand on their heads.
      expect(first?.map(({ rotation }) => rotation)).toEqual([180, 180]);
      expect((await readdir(dir)).sort()).toEqual(['in.pdf', 'out-backs.pdf', 'out-fronts.pdf']);
    });
  });

  it('imposes in grids, fits, and lays the cover apart', async () => {
    await withInput(await numberedPages(12), async (dir, impose) => {
      expect((await impose('in.pdf', '--fold', 'repeat', '--grid', '2x2', '--fit', '--out', 'repeat.pdf')).stdout).toBe(
        '12 pages → 12 on 6 sheets, none blank\nrepeat.pdf\n',
      );
      const cover = await impose('in.pdf', '--fold', 'perfect', '--grid', '2x1', '--cover-apart', '--cover-paper', 'a3', '--out', 'book.pdf');
      const said = '12 pages → 12 on 3 sheets, none blank; one of the sheets is the cover, with a spine of 0.4 mm';
      expect(cover).toMatchObject({ code: 0, stdout: `${said}\nbook.pdf\nbook-cover.pdf\n` });
      // The shop cuts the open cover around its pages and its spine.
      const [outside] = (await PDFDocument.load(await readFile(join(dir, 'book-cover.pdf')))).getPages();
      expect(
        Object.values(outside?.getTrimBox() ?? {})
          .slice(2)
          .map((length) => (length / 72) * 25.4),
      ).toEqual([expect.closeTo(296.4, 1), expect.closeTo(210, 1)]);
      expect((await foliosOf(await readFile(join(dir, 'repeat.pdf'))))[0]?.map(({ number }) => number)).toEqual([1, 1, 1, 1]);
    });
  });

  it('says where the blanks are', async () => {
    await withInput(await numberedPages(10), async (_, impose) => {
      const said = async (...wishes: string[]) =>
        /\d blank [\w ]+/.exec((await impose('in.pdf', '--fold', 'saddle', ...wishes, '--out', 'out.pdf')).stdout)?.[0];
      expect(await said()).toBe('2 blank at the end');
      expect(await said('--cover')).toBe('2 blank before the back cover');
      expect(await said('--cover-apart')).toBe('2 blank before the inside of the back cover');
      expect(await said('--cover-apart', '--cover')).toBe('2 blank before the last page of the body');
    });
  });

  it('warns of creep that pushes pages off the paper, and writes', async () => {
    await withInput(await numberedPages(12), async (dir, impose) => {
      const { code, stderr } = await impose('in.pdf', '--fold', 'saddle', '--thickness', '4', '--out', 'out.pdf');
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^in\.pdf:1:1 warning creep-room [^\n]* sheet 1 by 7\.5 mm/) });
      expect(await readdir(dir)).toContain('out.pdf');
    });
  });

  it('turns pages as they say', async () => {
    await withInput(await numberedPages(4, { size: [210, 148], change: turnBy(90) }), async (_, impose) => {
      expect((await impose('in.pdf', '--fold', 'saddle', '--out', 'out.pdf')).code).toBe(0);
    });
  });

  it('warns of marks without room, and writes', async () => {
    await withInput(await numberedPages(4), async (dir, impose) => {
      const { code, stderr } = await impose('in.pdf', '--fold', 'saddle', '--marks', 'all', '--out', 'out.pdf');
      expect(code).toBe(0);
      expect(stderr).toMatch(/^in\.pdf:1:1 warning marks-room Unexpected marks `crop`/);
      expect(await readdir(dir)).toContain('out.pdf');
    });
  });
});

describe('bad input is refused, and nothing is written', () => {
  const mixed = () => numberedPages(4, { change: (page, number) => number === 3 && page.setSize(300, 300) });
  const turned = () => numberedPages(4, { change: (page, number) => number === 2 && turnBy(90)(page) });
  const encrypted = async () => {
    const document = await numberedPages(2);
    document.encrypt({ userPassword: 'x', ownerPassword: 'y' });
    return bytesOf(document);
  };
  const empty = async () => bytesOf(await numberedPages(0));
  const cutOff = async () => Buffer.from(await bytesOf(await numberedPages(4))).subarray(0, -400);

  it.each<[string, () => Promise<PDFDocument | Uint8Array | string> | string, string, number, RegExp]>([
    ['encrypted', encrypted, '--fold saddle', 1, /encrypted PDF[\s\S]*password/],
    ['cut off', cutOff, '--fold saddle', 1, /end of the file[\s\S]*Copy or download/],
    ['empty', () => '', '--fold saddle', 1, /empty file/],
    ['no PDF', () => 'hello', '--fold saddle', 1, /without `%PDF-`/],
    ['without pages', empty, '--fold saddle', 1, /without pages/],
    ['of several sizes', mixed, '--fold saddle', 1, /page 3 is not 148 × 210 mm/],
    ['partly turned', turned, '--fold saddle', 1, /page 2 is not 148 × 210 mm[\s\S]*Turn these pages/],
    ['larger than the sheet', () => numberedPages(4), '--fold saddle --paper letter', 1, /Take `--paper a4`, or let `--fit`/],
    ['an impossible signature', () => numberedPages(4), '--fold signatures --signature 7', 2, /signature `7`/],
    ['no signature', () => numberedPages(4), '--fold signatures --signature x', 2, /`--signature x`/],
    ['a signature where there is none', () => numberedPages(4), '--fold perfect --signature 8', 2, /signature/],
    ['an unknown fold', () => numberedPages(4), '--fold sadle', 2, /'sadle' is invalid/],
    ['an unknown paper', () => numberedPages(4), '--fold saddle --paper b4', 2, /`--paper b4`, expected one of `a6`/],
    ['an unknown mark', () => numberedPages(4), '--fold saddle --marks crop,crap', 2, /`--marks crap`, expected `all`/],
    ['an impossible thickness', () => numberedPages(4), '--fold saddle --thickness -1', 2, /`--thickness -1`/],
    ['a thickness that pushes the pages off the paper', () => numberedPages(100), '--fold saddle --thickness 5', 1, /creep of 120\.0 mm/],
    ['a thickness for nothing', () => numberedPages(4), '--fold n-up --thickness 0.1', 2, /thickness for the fold `n-up`/],
    ['a cover of too few pages', () => numberedPages(1), '--fold saddle --cover-apart', 2, /document of 1 page with/],
    ['an impossible grid', () => numberedPages(4), '--fold n-up --grid 2', 2, /`--grid 2`/],
    ['a grid that cannot be repeated', () => numberedPages(4), '--fold repeat --grid 3x1', 2, /`2x1`, `2x2` or `2x4`/],
    ['no copies', () => numberedPages(4), '--fold saddle --copies 0', 2, /`--copies 0`/],
    ['a feed without --manual', () => numberedPages(4), '--fold saddle --feed last-on-top', 2, /without `--manual`/],
    ['paper for no cover', () => numberedPages(4), '--fold saddle --cover-paper a3', 2, /without `--cover-apart`/],
  ])('%s', async (_, input, wishes, expected, message) => {
    await withInput(await input(), async (dir, impose) => {
      await writeFile(join(dir, 'out.pdf'), OLD);
      const { code, stdout, stderr } = await impose('in.pdf', ...wishes.split(' '), '--out', 'out.pdf');
      expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(await readFile(join(dir, 'out.pdf'), 'utf8')).toBe(OLD);
      expect((await readdir(dir)).sort()).toEqual(['in.pdf', 'out.pdf']);
    });
  });

  it('the input as output, by whatever name', async () => {
    await withInput(await numberedPages(4), async (dir, impose) => {
      await symlink('in.pdf', join(dir, 'link.pdf'));
      const before = await readFile(join(dir, 'in.pdf'));
      for (const out of ['in.pdf', './in.pdf', 'link.pdf']) {
        expect(await impose('in.pdf', '--fold', 'saddle', '--out', out)).toMatchObject({ code: 2, stderr: expect.stringContaining(`\`--out ${out}\``) });
      }
      expect(Buffer.compare(await readFile(join(dir, 'in.pdf')), before)).toBe(0);
    });
  });

  it('a file that is not there, or no output', async () => {
    await withInput('', async (_, impose) => {
      expect(await impose('gone.pdf', '--fold', 'saddle', '--out', 'out.pdf')).toMatchObject({ code: 2, stderr: expect.stringContaining('gone.pdf') });
      expect(await impose('in.pdf', '--fold', 'saddle')).toMatchObject({ code: 2, stderr: expect.stringContaining('--out') });
      const json = await impose('in.pdf', '--fold', 'saddle', '--out', 'out.pdf', '--json');
      expect([json.code, json.stderr, JSON.parse(json.stdout).error.code]).toEqual([1, '', 1]);
    });
  });
});
