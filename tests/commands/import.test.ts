import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportArguments } from '../../scripts/commands/import.ts';
import { guardedRange } from '../../scripts/import/ranges.ts';
import { runImport } from './run-import.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zine-import-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const LINES = ['The steam rose', '', 'at four.', '', 'Leave a reply'];
const TEXT = LINES.join('\n');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const recipe = (leaveOut = `leave-out:\n  - { lines: ${guardedRange(LINES, '5')}, why: comment form }\n`) =>
  `source: { file: steam.txt, sha256: ${sha256(TEXT)} }\nheader: { title: Steam }\ntext:\n  - paragraphs: ${guardedRange(LINES, '1-3')}\n${leaveOut}`;
const CHAPTER = '---\ntitle: Steam\n---\n\nThe steam rose\n\nat four.\n';

const write = (name: string, content: string) => {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), content);
};

const run = (files: string[], options?: ImportArguments) => runImport(dir, files, options);

describe('zine import', () => {
  test('writes the chapter of a recipe, or prints it', async () => {
    write('steam.txt', TEXT);
    write('recipes/laundry.yml', recipe());
    expect(await run(['steam.txt'], { recipe: ['recipes/laundry.yml'] })).toEqual({ code: 0, stdout: CHAPTER, stderr: '' });
    expect(readdirSync(dir).toSorted()).toEqual(['recipes', 'steam.txt']);
    expect(await run(['steam.txt'], { recipe: ['recipes/laundry.yml'], into: 'chapters/en' })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(dir, 'chapters/en/laundry.md'), 'utf8')).toBe(CHAPTER);
  });

  test('takes the sources of several recipes from a folder', async () => {
    write('sources/steam.txt', TEXT);
    write('a.yml', recipe());
    write('b.yml', recipe());
    expect(await run(['sources'], { recipe: ['a.yml', 'b.yml'], into: 'out' })).toMatchObject({ code: 0 });
    expect(readdirSync(join(dir, 'out')).toSorted()).toEqual(['a.md', 'b.md']);
    expect(await run(['sources'], { recipe: ['a.yml', 'b.yml'] })).toMatchObject({ code: 2 });
  });

  test('takes marks that stand beside the recipe', async () => {
    write('steam.txt', TEXT);
    write('laundry.yml', recipe());
    write('laundry.marks.yml', `sha256: ${sha256(TEXT)}\nevents:\n  - { at: "${guardedRange(LINES, '1:5-14')}", id: steam, date: 2019 }\n`);
    expect((await run(['steam.txt'], { recipe: ['laundry.yml'] })).stdout).toContain('\nThe :event[steam rose]{#steam date="2019"}\n');
  });

  test('tells what it left out by itself where it tells how many words it took', async () => {
    const lines = LINES.with(0, 'The st\u200beam rose');
    write('steam.txt', lines.join('\n'));
    const text = `text:\n  - paragraphs: ${guardedRange(lines, '1-3')}\nleave-out:\n  - { lines: ${guardedRange(lines, '5')}, why: comment form }\n`;
    write('laundry.yml', `source: { file: steam.txt, sha256: ${sha256(lines.join('\n'))} }\nheader: { title: Steam }\n${text}`);
    const { code, stdout } = await run(['steam.txt'], { recipe: ['laundry.yml'], into: 'out' });
    expect([code, stdout]).toEqual([0, `${join(dir, 'out/laundry.md')}: 5 of 8 words; left out by zine: 1 invisible character (\`--audit\` lists them)\n`]);
  });

  test('shows the account of every word', async () => {
    write('steam.txt', TEXT);
    write('laundry.yml', recipe());
    const { code, stdout } = await run(['steam.txt'], { recipe: ['laundry.yml'], audit: true });
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'steam.txt',
      'lines  what                    words',
      '1-3    paragraphs                  5',
      '5      left out: comment form      3',
      '',
      '8 words: 5 used, 0 corrected, 3 left out, 0 in gaps',
      '5 words in the chapter',
      'every word is accounted for',
      '',
    ]);
  });

  test('fails where a word is missing: the account shows it, nothing is written, what was there stays', async () => {
    write('steam.txt', TEXT);
    write('laundry.yml', recipe(''));
    write('out/laundry.md', 'former');
    const { code, stdout, stderr } = await run(['steam.txt'], { recipe: ['laundry.yml'], audit: true, into: 'out' });
    expect(code).toBe(1);
    expect(stdout).toContain(`gap, ${guardedRange(LINES, '5')}, 3 words neither used nor left out: Leave a reply\nnot every word is accounted for\n`);
    expect(stderr).toContain('error recipe-word Unexpected 3 words in line 5');
    expect(readFileSync(join(dir, 'out/laundry.md'), 'utf8')).toBe('former');
  });

  test('writes none of several chapters if one has a mistake', async () => {
    write('steam.txt', TEXT);
    write('a.yml', recipe());
    write('b.yml', recipe(''));
    expect(await run(['steam.txt'], { recipe: ['a.yml', 'b.yml'], into: 'out' })).toMatchObject({ code: 1 });
    expect(existsSync(join(dir, 'out'))).toBe(false);
  });

  test('is one JSON document on request', async () => {
    write('steam.txt', TEXT);
    write('laundry.yml', recipe());
    const { code, stdout } = await run(['steam.txt'], { recipe: ['laundry.yml'], json: true });
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({
      code: 0,
      problems: [],
      imports: [{ slug: 'laundry', markdown: CHAPTER, account: { words: 8, gaps: [] } }],
    });
    write('laundry.yml', recipe(''));
    const failed = await run(['steam.txt'], { recipe: ['laundry.yml'], json: true });
    expect({ code: failed.code, ...JSON.parse(failed.stdout) }).toMatchObject({
      code: 1,
      problems: [{ rule: 'recipe-word' }],
      imports: [{ account: { gaps: [{ words: 3 }] } }],
    });
  });

  test.each([
    ['no recipe', ['steam.txt'], {}, 2, 'Unexpected `--into` without `--recipe`'],
    ['a recipe that is not there', ['steam.txt'], { recipe: ['nope.yml'] }, 2, 'Unexpected `nope.yml`, expected a recipe that exists'],
    ['a source that is not there', ['nope.txt'], { recipe: ['laundry.yml'] }, 2, 'nope.txt`, expected a file that exists'],
    ['a folder without the source', ['empty'], { recipe: ['laundry.yml'] }, 1, 'laundry.yml:1:17 error recipe-source Unexpected folder of sources without'],
    ['a recipe twice', ['steam.txt'], { recipe: ['laundry.yml', 'recipes/laundry.yml'], into: 'o' }, 2, 'Unexpected second recipe `laundry`'],
    [
      'a file that no recipe is for',
      ['steam.txt', 'other.txt'],
      { recipe: ['laundry.yml'] },
      2,
      'Unexpected `other.txt`, expected the file that a recipe names',
    ],
    ['a changed source', ['other.txt'], { recipe: ['laundry.yml'] }, 1, 'error recipe-source Unexpected checksum'],
    ['a recipe that is none', ['steam.txt'], { recipe: ['bad.yml'] }, 1, 'bad.yml:1:1 error config-value Unexpected field `soup`'],
    ['a recipe in another encoding', ['steam.txt'], { recipe: ['recipes/utf16.yml'] }, 1, 'recipes/utf16.yml:1:1 error file-encoding Unexpected UTF-16'],
    ['an empty source', ['empty.txt'], { recipe: ['laundry.yml'] }, 1, 'error import-format Unexpected empty file'],
    ['a binary source', ['binary.txt'], { recipe: ['laundry.yml'] }, 1, 'error import-format Unexpected'],
  ])('says what is wrong with %s', async (_, files, options, code, message) => {
    write('steam.txt', TEXT);
    write('other.txt', 'Something else');
    write('empty.txt', '');
    writeFileSync(join(dir, 'binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    write('laundry.yml', recipe());
    write('recipes/laundry.yml', recipe());
    write('bad.yml', `soup: 1\n${recipe()}`);
    write('empty/x', '');
    writeFileSync(join(dir, 'recipes/utf16.yml'), Buffer.from('\uFEFFa: b', 'utf16le'));
    const found = await run(files, { ...options, into: 'out' });
    expect({ code: found.code, stdout: found.stdout }).toEqual({ code, stdout: '' });
    expect(found.stderr).toContain(message);
    expect(existsSync(join(dir, 'out'))).toBe(false);
  });
});
