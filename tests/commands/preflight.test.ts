import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { formatFindings, summaryLine } from '../../scripts/commands/format-findings.ts';
import { preflight } from '../../scripts/commands/preflight.ts';
import type { Finding, Profile } from '../../scripts/model/preflight.ts';
import { mm } from '../../scripts/units/length.ts';
import { at, FONT, type TinyPage, tinyBytes } from '../press/preflight/tiny-pdf.ts';
import { publication, withTemporaryDirectory, zine } from '../whole/build.ts';
import { memoryStream } from './memory-stream.ts';

const CLEAN: TinyPage = { content: `0 g BT /F 10 Tf ${at(20, 50)} Td (Clean) Tj ET` };
const HAIRLINE: TinyPage = { content: `0.1 w ${at(30, 40)} m ${at(60, 40)} l S` };

/** Runs the verb on a file with these bytes. */
async function run(bytes: Uint8Array, options: { for?: Profile; json?: boolean; source?: string } = {}) {
  return withTemporaryDirectory(async (cwd) => {
    await writeFile(join(cwd, 'zine.pdf'), bytes);
    const [stdout, stderr] = [memoryStream(), memoryStream()];
    const code = await preflight('zine.pdf', { for: 'general', ...options }, { stdout, stderr, cwd, env: {}, signal: new AbortController().signal });
    expect(stderr.text()).toBe('');
    return { code, lines: stdout.text().split('\n') };
  });
}

describe('zine preflight', () => {
  it('says of a clean file that it is', async () => {
    expect(await run(await tinyBytes(() => [CLEAN, CLEAN, CLEAN, CLEAN]), { for: 'shop' })).toEqual({
      code: 0,
      lines: ['4 pages of 100 × 100 mm, for shop: no mistakes found', ''],
    });
  });

  it('shows the first five of a kind, and how many more where; a warning is no failure', async () => {
    const pages = [CLEAN, ...Array.from({ length: 6 }, () => HAIRLINE), CLEAN, HAIRLINE, HAIRLINE, HAIRLINE];
    const { code, lines } = await run(await tinyBytes(() => pages));
    const message = 'warning preflight-line Unexpected line of 0.1 pt, expected at least 0.25 pt';
    expect(lines).toEqual([
      ...[2, 3, 4, 5, 6].map((page) => `zine.pdf:p${page}:30.0,40.0mm ${message}`),
      '  and 4 more on pages 7, 9–11',
      expect.stringMatching(/^ {2}Draw lines 0\.25 pt/),
      '11 pages of 100 × 100 mm: 9 warnings',
      '',
    ]);
    expect(code).toBe(0);
  });

  it('fails where something would be printed wrong', async () => {
    const { code, lines } = await run(await tinyBytes(() => [{ ...CLEAN, resources: { Font: { F: { ...FONT, FontDescriptor: undefined } } } }]));
    expect(lines[0]).toBe('zine.pdf:p1:20.0,47.4mm error preflight-font Unexpected font `Test-Regular` that is not in the file, expected it to be embedded');
    expect(code).toBe(1);
  });

  it('gives everything as JSON', async () => {
    const { code, lines } = await run(await tinyBytes(() => Array.from({ length: 7 }, () => HAIRLINE)), { json: true, for: 'copier' });
    const { findings, ...file } = JSON.parse(lines.join('\n'));
    expect(code).toBe(0);
    expect(file).toEqual({ file: 'zine.pdf', for: 'copier', pages: 7, trimMm: [100, 100] });
    expect(findings).toHaveLength(8);
    expect(findings[0]).toMatchObject({ rule: 'preflight-pages', severity: 'warning' });
    expect(findings[3]).toEqual({ rule: 'preflight-line', severity: 'warning', message: 'Unexpected line of 0.1 pt, expected at least 0.25 pt', hint: expect.any(String), page: 3, x: 29.982, y: 39.982 }); // biome-ignore format: one finding
  });

  it.each([
    ['an empty file', '', 'Unexpected empty file, expected a PDF'],
    ['another file', 'a text', 'Unexpected file without `%PDF-` at its start, expected a PDF'],
    ['a damaged file', '%PDF-1.7\n1 0 obj\n<<', 'Unexpected '],
  ])('says of %s why it cannot be read', async (_, content, message) => {
    const { code, lines } = await run(Buffer.from(content));
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining(`zine.pdf error pdf-input ${message}`), expect.stringMatching(/^ {2}\S/), 'no pages: 1 error', '']);
  });

  it('names the passage of the publication that was printed there', async () => {
    const bytes = await tinyBytes(
      () => [HAIRLINE, HAIRLINE, HAIRLINE, HAIRLINE],
      (document) => {
        const at = (page: number, y: number) => [document.getPage(page).ref, 'XYZ', 0, y, 0];
        const dests = { 'the-deposit--what-the-landlord-wrote': at(0, 250), 'event--daylight-letter--the-deposit': at(1, 290), 'gloss--inventory': at(2, 290), colophon: at(3, 290) }; // biome-ignore format: a row each
        document.catalog.set(PDFName.of('Dests'), document.context.obj(dests as never));
      },
    );
    const { lines } = await run(bytes, { source: publication('tenants-handbook') });
    expect(lines.slice(0, 4).map((line) => /expected at least 0\.25 pt(.*)/.exec(line)?.[1])).toEqual([
      ' (near chapters/en/the-deposit.md:14)',
      ' (near chapters/en/the-deposit.md:19)',
      expect.stringMatching(/^ \(near chapters\/en\/glossary\.yml:\d+\)$/),
      '',
    ]);
  });

  it('is a verb of the program, with its checks in its help', async () => {
    const { stdout, code } = await zine(['preflight', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/--for <WHOM>[\s\S]*preflight-margin +all printers +text nearer than 5 mm/);
    expect(await zine(['preflight', 'nowhere.pdf'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('expected a file that exists') });
    expect((await zine(['preflight', 'x.pdf', '--for', 'me'])).code).toBe(2);
  });
});

describe('a report', () => {
  const finding = (page: number, more: Partial<Finding> = {}): Finding => ({ rule: 'r', severity: 'error', place: { path: 'a.pdf' }, message: `M${page}`, hint: 'Do.', page, at: { x: mm(1), y: mm(2) }, ...more }); // biome-ignore format: one finding

  it('keeps apart what has another remedy', () => {
    expect(formatFindings([finding(1), finding(2, { hint: 'Undo.' }), finding(3)])).toEqual([
      'a.pdf:p1:1.0,2.0mm error r M1',
      'a.pdf:p3:1.0,2.0mm error r M3',
      '  Do.',
      'a.pdf:p2:1.0,2.0mm error r M2',
      '  Undo.',
    ]);
  });

  it.each([
    [[6], 'page 6'],
    [[6, 6, 6], 'page 6'],
    [[6, 7, 8, 10], 'pages 6–8, 10'],
    [[6, 8, 10, 12, 40], 'pages 6–40'],
  ])('counts what it does not show: %j', (more, words) => {
    expect(formatFindings([1, 2, 3, 4, 5, ...more].map((page) => finding(page)))[5]).toBe(`  and ${more.length} more on ${words}`);
  });

  it('shows what would steer the terminal as its code', () => {
    expect(formatFindings([finding(1, { message: 'font `\u001B[2J`', hint: '\u202E' })])).toEqual([
      'a.pdf:p1:1.0,2.0mm error r font `\\u{001B}[2J`',
      '  \\u{202E}',
    ]);
  });

  it('ends with a line for the whole file', () => {
    expect(summaryLine({ profile: 'riso', pages: 1, trim: { width: mm(148.04), height: mm(210) }, findings: [finding(1)] })).toBe(
      '1 page of 148 × 210 mm, for riso: 1 error',
    );
  });
});
