import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { checkPublication } from '../../scripts/pipeline.ts';
import { docx, photograph, writeFiles, writeSources } from '../jobs/init/sources.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { ABOUT, runInit } from './run-init.ts';

const SOURCES = ['gate.jpg', 'laundry.docx', 'wash-house.html'];
const FIXTURES = fileURLToPath(new URL('../import/fixtures/', import.meta.url));
const text = (dir: string, path: string): Promise<string> => readFile(join(dir, path), 'utf8');
const mistakes = (dir: string) => checkPublication(diskFolder(dir), { signal: new AbortController().signal });
/** Only for texts of a folder that are read for what they are. */
const inFolder = (use: (dir: string) => Promise<void>) => withTemporaryDirectory(use);

describe('zine init', () => {
  it('makes a publication without mistakes of a document, a saved page and a photograph', () =>
    inFolder(async (dir) => {
      await writeSources(dir);
      const { code, stdout, stderr } = await runInit(dir, ['zine', ...SOURCES]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(await mistakes(join(dir, 'zine'))).toEqual([]);
      const laundry = await text(dir, 'zine/chapters/en/laundry.md');
      expect(laundry).toMatch(/^---\ntitle: Nine days without steam\nstandpoint: By Anna Bell\n---\n/);
      expect(laundry).toContain('\n## The gate\n');
      expect(laundry).toContain(':event[On the third morning, on 4 May, forty of us stood before the gate.]{#third-morning date=2019-05-04}\n-->');
      const page = await text(dir, 'zine/chapters/en/wash-house.md');
      expect(page.indexOf('Leave a reply')).toBeGreaterThan(page.indexOf('<!--\nLeft out'));
      expect(await text(dir, 'zine/chapters/en/glossary.yml')).toMatch(/^# - id: mrs-okafor$[\s\S]*^# - id: nwu$/m);
      const config = await text(dir, 'zine/chapters/publication.yml');
      expect(config).toMatch(/^title: Nine days$[\s\S]*^ {2}- laundry\n {2}- wash-house$[\s\S]*^cover: \{ image: images\/gate.jpg \}/m);
      expect(config + laundry + page).not.toContain('FILL IN');
      expect(stdout).toMatch(/chapters\/en\/laundry\.md\s+\d+ words; 2 dates for the chronology, as comments\n/);
    }));

  it('makes mistakes of a proposal plain where an entry of the glossary is not filled in', () =>
    inFolder(async (dir) => {
      await writeSources(dir, ['laundry.docx']);
      await runInit(dir, ['zine', 'laundry.docx']);
      const glossary = await text(dir, 'zine/chapters/en/glossary.yml');
      await writeFiles(dir, { 'zine/chapters/en/glossary.yml': glossary.replace(/^# (?=[- ] )/gm, '') });
      expect((await mistakes(join(dir, 'zine'))).map(({ rule }) => rule)).toContain('fill-in');
    }));

  it('keeps the notes, lists and tables of Markdown, and what other programs write into its header out of it', () =>
    inFolder(async (dir) => {
      const note =
        '---\nlayout: post\ntitle: Soup\ntags: [a]\n---\n\n# Soup\n\nFor forty.[^1] See [the kitchen](https://example.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Or more.\n';
      await writeFiles(dir, { 'soup.md': note, 'odd.md': '# Odd\n\nA mark :nosuch[of] nobody’s, and one more line of words to read.\n' });
      expect(await runInit(dir, ['zine', 'soup.md', 'odd.md'])).toMatchObject({ code: 0 });
      const soup = await text(dir, 'zine/chapters/en/soup.md');
      expect(soup).toContain('[^1]: Or more.');
      expect(soup).toContain('| 1 | 2 |');
      expect(soup).not.toMatch(/layout|tags|^# Soup/m);
      expect(await text(dir, 'zine/chapters/en/odd.md')).toContain('A mark \\:nosuch\\[of]');
      expect(await mistakes(join(dir, 'zine'))).toEqual([]);
    }));

  it('makes notes of the notes of a document', () =>
    inFolder(async (dir) => {
      const rtf = String.raw`{\rtf1\ansi\pard The lift stood still{\super\chftn{\*\footnote\pard For a week.}} and nobody came{\super\chftn{\*\footnote\pard Until May.}} to mend it.\par}`;
      await writeFiles(dir, { 'lift.rtf': rtf });
      expect(await runInit(dir, ['zine', 'lift.rtf'])).toMatchObject({ code: 0, stderr: '' });
      expect(await text(dir, 'zine/chapters/en/lift.md')).toContain('still[^1] and nobody came[^2] to mend it.\n\n[^1]: For a week.\n[^2]: Until May.\n');
    }));

  it('takes the first photograph for the cover and sets others behind the text before them, without what the camera wrote', () =>
    inFolder(async (dir) => {
      const camera = await sharp(await photograph()).withExif({ IFD0: { Artist: 'Anna Bell' } }).toBuffer(); // biome-ignore format: one line
      await writeFiles(dir, { 'a.txt': 'One text.\n\nWith words.\n', 'b.txt': 'Another text.\n', '1.jpg': camera, '2.jpg': camera });
      const { code, stderr } = await runInit(dir, ['zine', 'a.txt', '1.jpg', '2.jpg', 'b.txt']);
      expect(code).toBe(0);
      expect(stderr).toMatch(/a\.md:\d+:\d+ warning image-name/);
      expect(await text(dir, 'zine/chapters/en/a.md')).toMatch(/:::figure\{#2\}\n!\[2\]\(images\/2\.jpg\)\n:::\n$/);
      expect((await readFile(join(dir, 'zine/chapters/images/1.jpg'))).includes('Anna Bell')).toBe(false);
    }));

  it('names chapters in Latin letters, tells the language of a text, and begins translations into others', () =>
    inFolder(async (dir) => {
      const words = 'Прачечная стояла девять дней, и никто не знал, когда снова пойдёт пар; женщины приходили к воротам каждое утро и ждали ответа.\n';
      await writeFiles(dir, { 'Забастовка в прачечной.txt': words });
      const russian = await runInit(dir, ['one', 'Забастовка в прачечной.txt']);
      expect(russian).toMatchObject({ code: 0, stderr: '' });
      expect(await readdir(join(dir, 'one/chapters/ru'))).toEqual(['glossary.yml', 'zabastovka-v-prachechnoy.md']);
      expect(await runInit(dir, ['two', 'Забастовка в прачечной.txt'], { ...ABOUT, locale: ['ru', 'de'] })).toMatchObject({ code: 0 });
      expect(await readdir(join(dir, 'two/chapters/de'))).toContain('zabastovka-v-prachechnoy.md');
    }));

  it('begins with a blank chapter where there is no file, and in a folder of files with all of them', () =>
    inFolder(async (dir) => {
      expect(await runInit(dir, ['blank'])).toMatchObject({ code: 0, stderr: '' });
      expect(await mistakes(join(dir, 'blank'))).toEqual([]);
      await writeFiles(dir, { 'texts/b.txt': 'B.\n', 'texts/a.txt': 'A.\n', 'texts/deeper/c.txt': 'C.\n', 'texts/Thumbs.db': 'x' });
      const { code, stderr } = await runInit(dir, ['all', 'texts']);
      expect(code).toBe(0);
      expect(stderr).toMatch(/^texts\/Thumbs\.db:1:1 info init-file Unexpected format/);
      expect(await text(dir, 'all/chapters/publication.yml')).toMatch(/ {2}- a\n {2}- b\n\n/);
    }));

  it('makes a chapter without mistakes of every text that imports are tried with, in a folder of any name', () =>
    inFolder(async (dir) => {
      for (const name of await readdir(FIXTURES))
        for (const file of (await readdir(join(FIXTURES, name))).filter((each) => each.startsWith('source.')))
          await writeFiles(dir, { [`texts/${name}${extname(file)}`]: await readFile(join(FIXTURES, name, file)) });
      const { code, stdout } = await runInit(dir, ['Наша книга 1/', 'texts']);
      expect(code).toBe(0);
      expect(stdout).toContain("`zine build 'Наша книга 1'`");
      expect((await readdir(join(dir, 'Наша книга 1/chapters/en'))).length).toBeGreaterThan(25);
    }));

  it('tells scripts what it has written as one document', () =>
    inFolder(async (dir) => {
      const { code, stdout, stderr } = await runInit(dir, ['zine'], { ...ABOUT, json: true });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ chapters: [{ slug: 'beginning' }], problems: [] });
      expect(JSON.parse(stdout).written).toContain('.gitignore');
      expect(await text(dir, 'zine/chapters/publication.yml')).toMatch(/^# yaml-language-server: \$schema=\.\.\/schemas\/publication\.json\n/);
      expect(JSON.parse(await text(dir, 'zine/schemas/publication.json'))).toHaveProperty('properties.collective');
    }));

  it('asks five questions on a terminal, again where an answer cannot be, and none elsewhere', () =>
    inFolder(async (dir) => {
      const { code, stderr } = await runInit(dir, ['my-zine'], {}, 'Steam\n\nThe Night Shift\nxx-yy\nen, ru\nlegal\nletter\n\n');
      expect(code).toBe(0);
      expect(stderr.match(/: (?=[A-Z]|$)| {2}Unexpected/gm)?.length).toBeGreaterThanOrEqual(5);
      expect(stderr).toMatch(/Unexpected `legal`, expected a4 or letter/);
      const config = await text(dir, 'my-zine/chapters/publication.yml');
      expect(config).toMatch(
        /^title: Steam$[\s\S]*^collective: The Night Shift [\s\S]*^locales: \[en, ru\][\s\S]*^trim: half-letter [\s\S]*theme: pamphlet [\s\S]*booklet-letter/m,
      );
      expect(await runInit(dir, ['unfinished'], {}, 'Steam\n')).toMatchObject({ code: 2 });
      const piped = await runInit(dir, ['piped'], {});
      expect(piped).toMatchObject({ code: 2, stdout: '' });
      expect(piped.stderr).toContain('without `--collective`');
      expect(await readdir(dir)).toEqual(['my-zine']);
    }));
});

describe('what zine init refuses, with everything that is wrong at once and nothing written', () => {
  const refusals: [what: string, files: Record<string, Uint8Array | string>, args: string[], expected: (RegExp | string)[], code?: number][] = [
    ['a folder that is not empty', { 'zine/a.txt': 'A.', 'b.txt': 'B.' }, ['zine', 'b.txt'], ['Unexpected `a.txt` in `zine`, expected an empty folder'], 2],
    ['a publication', { 'zine/chapters/publication.yml': 'id: x' }, ['zine'], ['Unexpected publication in `zine`'], 2],
    ['a file in place of the folder', { zine: 'x' }, ['zine'], ['Unexpected file `zine`, expected a folder'], 2],
    [
      'an unreadable document',
      { 'a.docx': docx(['A.']).subarray(0, 300), 'b.pdf': 'x' },
      ['zine', 'a.docx', 'b.pdf', 'c.txt'],
      [/^a\.docx:1:1 error import-format Unexpected damaged/m, /^b\.pdf:1:1 error init-file [\s\S]*pdftotext/m, /^c\.txt:1:1 error init-file/m],
    ],
    [
      'three hundred files',
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`texts/${i}.txt`, 'A.'])),
      ['zine', 'texts'],
      ['Unexpected 300 files, expected at most 100'],
    ],
    ['photographs alone', { 'a.jpg': '' }, ['zine', 'a.jpg'], ['Unexpected file in `a.jpg`, expected a JPEG']],
    [
      'a text without words',
      { 'a.txt': '\n \n', 'b.html': '<p hidden>x</p>' },
      ['zine', 'a.txt', 'b.html'],
      [/^a\.txt:1:1 error import-format/m, /^b\.html:1:1 error import-format/m],
    ],
    ['a file that is named twice', { 'a.txt': 'A.' }, ['zine', 'a.txt', './a.txt'], ['Unexpected second `./a.txt`']],
    [
      'names that collide',
      { 'a.txt': 'A.', 'A!.md': 'A.' },
      ['zine', 'a.txt', 'A!.md'],
      ['Unexpected `A!.md` beside `a.txt`, expected names that differ: both would be called `a`'],
    ],
  ];
  it.each(refusals)('%s', (_, files, args, expected, code = 1) =>
    inFolder(async (dir) => {
      await writeFiles(dir, files);
      const before = await readdir(dir, { recursive: true });
      const run = await runInit(dir, args);
      expect(run).toMatchObject({ code, stdout: '' });
      for (const each of expected) expect(run.stderr).toMatch(typeof each === 'string' ? new RegExp(each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : each);
      expect(run.stderr).toContain('nothing was written');
      expect(await readdir(dir, { recursive: true })).toEqual(before);
    }),
  );

  it('flags that cannot be, all of them', () =>
    inFolder(async (dir) => {
      const { code, stderr } = await runInit(dir, ['zine'], { title: ' ', collective: 'C', locale: ['zz_q'], date: '2019-13-01' });
      expect(code).toBe(2);
      for (const flag of ['--title', '--locale zz_q', '--date 2019-13-01']) expect(stderr).toContain(flag);
      expect((await runInit(dir, ['zine', 'a.txt'], { ...ABOUT, template: 'reader' })).code).not.toBe(0);
      expect(await readdir(dir)).toEqual([]);
    }));
});
