import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportArguments } from '../../scripts/commands/import.ts';
import { runImport } from './run-import.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zine-propose-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const PARAGRAPH =
  'The boiler stood in the yard for years, and nobody had ever asked whose it was, until the morning when the man with the red hat came and took the key out of the door, without a word.';
const TEXT = `The Wash House\n\nAnna Bell\n\n${PARAGRAPH}\n\nThe Price of Coal\n\n${PARAGRAPH.replace('boiler', 'coal')}\n\nLeave a reply\n`;

const run = (files: string[], options?: ImportArguments) => runImport(dir, files, options);

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(dir, name), content);

describe('zine import without a recipe', () => {
  test('prints the proposal, and what it rests on beside it', async () => {
    write('wash.txt', TEXT);
    const { code, stdout, stderr } = await run(['wash.txt']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# A proposal: /);
    expect(stderr.split('\n')).toEqual([
      '1   title      “The Wash House”     title, which the header has: the first line without a full stop',
      '3   byline     “Anna Bell”          author, whom the header has: a name below the title',
      '7   heading    “The Price of Coal”  a short line without a full stop between two paragraphs',
      '11  furniture  “Leave a reply”      a comment form',
      '4 findings; everything else is a paragraph',
      '',
    ]);
    expect(readdirSync(dir)).toEqual(['wash.txt']);
  });

  test('proposes what imports at once', async () => {
    write('wash.txt', TEXT);
    write('wash.yml', (await run(['wash.txt'])).stdout);
    const { code, stdout } = await run(['wash.txt'], { recipe: ['wash.yml'], audit: true, into: '.' });
    expect(code).toBe(0);
    expect(stdout).toContain('every word is accounted for');
    expect(readFileSync(join(dir, 'wash.md'), 'utf8')).toContain('\n## The Price of Coal\n');
  });

  test('writes one JSON document on request', async () => {
    write('wash.txt', TEXT);
    const { proposal, problems } = JSON.parse((await run(['wash.txt'], { json: true })).stdout);
    expect(problems).toEqual([]);
    expect(proposal.findings[0]).toMatchObject({ from: 1, to: 1, kind: 'title' });
    expect(proposal.recipe).toContain('heading: 7@');
  });

  test('shows the lines that recipes count, also of a page', async () => {
    write('page.html', `<html><body><h1>The Wash House</h1><p>${PARAGRAPH}</p></body></html>`);
    expect(await run(['page.html'], { lines: true })).toEqual({ code: 0, stdout: `1  # The Wash House\n2\n3  ${PARAGRAPH}\n`, stderr: '' });
  });

  test('puts the pages of a booklet in reading order', async () => {
    const pages = ['The first page is short.', 'The second page is short.', 'The third page is short.', 'The fourth page is short.'];
    write('booklet.txt', [4, 1, 2, 3].map((page) => `${pages[page - 1]}\n\f`).join(''));
    const { stdout, stderr } = await run(['booklet.txt'], { fold: 'saddle', pages: '4' });
    write('booklet.yml', stdout);
    expect(stderr).toBe('4 → 1  certain: the page marks say so\n0 findings; everything else is a paragraph\n');
    const { stdout: chapter } = await run(['booklet.txt'], { recipe: ['booklet.yml'] });
    expect(chapter.split('---\n')[2]?.trim().split('\n\n')).toEqual(pages);
  });
});

describe('what cannot be imported is told, and nothing written', () => {
  const macros = zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'word/vbaProject.bin': strToU8('x') });
  const CASES: [what: string, content: string | Uint8Array, options: ImportArguments, code: number, message: string][] = [
    ['an empty file', '', {}, 1, 'Unexpected empty file, expected a text'],
    ['a binary file', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), {}, 1, 'Unexpected binary file, expected a text'],
    ['a file of 50 MB', new Uint8Array(50 * 1024 * 1024).fill(97), {}, 2, 'Unexpected file of more than 16777216 bytes'],
    ['a DOCX with macros', macros, {}, 1, 'Unexpected macro `word/vbaProject.bin`, expected a document with text alone'],
    ['a text that is no booklet', 'One.\n', { fold: 'saddle', pages: '12' }, 1, 'Unexpected text of 1 paragraph for 12 pages'],
    ['more pages than anybody folds', TEXT, { fold: 'saddle', pages: '5000000' }, 2, 'Unexpected number of pages `5000000`'],
    ['a fold without its pages', TEXT, { fold: 'saddle' }, 2, 'Unexpected `--fold` without `--pages`'],
    ['pages without the fold', TEXT, { pages: '12' }, 2, 'Unexpected `--pages` or `--breaks` without `--fold`'],
    ['pages that are no number', TEXT, { fold: 'saddle', pages: 'twelve' }, 2, 'Unexpected `--pages twelve`, expected a whole number from 1'],
    ['a page break behind the end', TEXT, { fold: 'saddle', pages: '4', breaks: '1,99' }, 2, 'Unexpected `--breaks 99` in a file of 11 lines'],
    ['a fold that repeats its pages', TEXT, { fold: 'repeat', pages: '4' }, 2, 'Unexpected `--fold repeat`'],
    ['a fold beside a recipe', TEXT, { fold: 'saddle', pages: '4', recipe: ['a.yml'] }, 2, 'Unexpected `--fold` with `--recipe`'],
    ['an audit without a recipe', TEXT, { audit: true }, 2, 'Unexpected `--audit` without `--recipe`'],
  ];

  test.each(CASES)('%s', async (_, content, options, code, message) => {
    write('source.bin', content);
    const found = await run(['source.bin'], options);
    expect({ code: found.code, stdout: found.stdout }).toEqual({ code, stdout: '' });
    expect(found.stderr).toContain(message);
    expect(found.stderr).not.toContain('    at ');
    expect(readdirSync(dir)).toEqual(['source.bin']);
  });

  test('several files without a recipe', async () => {
    write('a.txt', TEXT);
    write('b.txt', TEXT);
    expect(await run(['a.txt', 'b.txt'])).toMatchObject({ code: 2, stdout: '' });
  });

  test.each([
    ['windows-1251', [0xcc, 0xfb, 0xeb, 0xee, 0x20, 0xef, 0xee, 0xe4, 0xee, 0xf0, 0xee, 0xe6, 0xe0, 0xeb, 0xee, 0x20, 0xe7, 0xe8, 0xec, 0xee, 0xe9, 0x2e]],
    ['utf-16le', [0xff, 0xfe, ...Array.from('Мыло подорожало.').flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])]],
  ])('a text in %s is converted, which is told', async (encoding, bytes) => {
    write('soap.txt', Uint8Array.from(bytes));
    const { code, stdout, stderr } = await run(['soap.txt']);
    expect(code).toBe(0);
    expect(stderr).toContain(`Unexpected encoding \`${encoding}\`, expected UTF-8; the text was converted`);
    write('soap.yml', stdout);
    expect((await run(['soap.txt'], { recipe: ['soap.yml'] })).stdout).toContain('Мыло подорожало');
  });
});
