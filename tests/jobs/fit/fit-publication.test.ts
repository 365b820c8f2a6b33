import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FitArguments, fitCommand } from '../../../scripts/commands/fit.ts';
import { reportFailure } from '../../../scripts/commands/report-failure.ts';
import { diskFolder } from '../../../scripts/folder/disk-folder.ts';
import { buildPublication } from '../../../scripts/pipeline.ts';
import { memoryStream } from '../../commands/memory-stream.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'zine-fit-'));
  cpSync('tests/publications/river-ferry', dir, { recursive: true });
});
afterAll(() => rmSync(dir, { recursive: true }));

const config = () => readFileSync(join(dir, 'chapters/publication.yml'), 'utf8');
const signal = new AbortController().signal;

async function runFit(options: FitArguments): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [memoryStream(), memoryStream()];
  const streams = { stdout, stderr, env: process.env, cwd: dir, signal };
  const code = await fitCommand(dir, options, streams).catch((error) => reportFailure(error, options.json ?? false, streams));
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

async function built(): Promise<[pages: number, sheets: number, blanks: number][]> {
  const { summaries } = await buildPublication(diskFolder(dir), {
    out: diskFolder(dir).within('output'),
    editions: ['a5'],
    env: process.env,
    signal,
    onProgress: () => {},
  });
  return summaries.map(({ pages, sheets, blanks }) => [pages, sheets, blanks]);
}

describe('zine fit', () => {
  test('tells what saves a sheet and writes nothing', { timeout: 120_000 }, async () => {
    const before = config();
    const { code, stdout, stderr } = await runFit({});
    expect([code, stderr, config()]).toEqual([0, '', before]);
    const [head, first, second] = stdout.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '));
    expect(head).toBe('pages | sheets | blank | change');
    const now = (await built())[0];
    expect(first).toBe(`0 | ${now?.join(' | ')} | as it is`);
    expect(second).toMatch(/ \| chapters begin on any page; no half title$/);
    expect(stdout).toContain('Row 1 saves 1 sheet a copy: `zine fit --apply` writes it');
  });

  test('writes a row into publication.yml, and the build has its numbers', { timeout: 120_000 }, async () => {
    const before = config();
    const { stdout } = await runFit({ json: true, apply: true });
    const { rows, applied, tried } = JSON.parse(stdout);
    expect(applied).toBe(rows.findIndex(({ isBest }: { isBest: boolean }) => isBest));
    expect(tried).toBeGreaterThan(20);
    expect(config()).toBe(before.replace('openings: recto', 'openings: any').replace('half-title, ', ''));
    expect(await built()).toEqual([[rows[applied].pages, rows[applied].sheets, rows[applied].blanks]]);
    writeFileSync(join(dir, 'chapters/publication.yml'), before);
  });

  test('has short chapters begin below one another where that alone saves a sheet', { timeout: 120_000 }, async () => {
    const notes = mkdtempSync(join(tmpdir(), 'zine-fit-notes-'));
    const slugs = ['bread', 'salt', 'oil', 'flour', 'water', 'yeast', 'sugar', 'rice'];
    mkdirSync(join(notes, 'chapters/en'), { recursive: true });
    const fields = 'id: shelf\ntitle: Shelf\ncollective: The Pantry\ndate: 2024-03-01\nlocales: [en]\ndesign: { openings: any, parts: [cover, back-cover] }\n';
    writeFileSync(join(notes, 'chapters/publication.yml'), `${fields}chronology: false\nchapters: [${slugs.join(', ')}]\n`);
    for (const slug of slugs)
      writeFileSync(join(notes, `chapters/en/${slug}.md`), `---\ntitle: ${slug}\nkind: appendix\n---\n\nWe keep it on the shelf by the door.\n`);
    const [stdout, stderr] = [memoryStream(), memoryStream()];
    await fitCommand(notes, { apply: true }, { stdout, stderr, env: process.env, cwd: notes, signal });
    expect(stdout.text()).toMatch(/\n1 +4 +1 +\d +chapters begin below one another\n/);
    expect(readFileSync(join(notes, 'chapters/publication.yml'), 'utf8')).toContain('openings: run-on');
    rmSync(notes, { recursive: true });
  });

  test.each([
    ['a locale that is none', { locale: 'fi' }, 'Unexpected `--locale fi`, expected one of `en`'],
    ['no number', { pages: 'few' }, 'Unexpected `--pages few`, expected a whole number from 1'],
  ])('refuses %s', { timeout: 120_000 }, async (_, options, message) => {
    const before = config();
    const { code, stderr } = await runFit(options);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(config()).toBe(before);
  });
});
