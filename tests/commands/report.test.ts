import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directories } from '../../scripts/commands/directories.ts';
import { reportFailure } from '../../scripts/commands/report-failure.ts';
import { showProgress } from '../../scripts/commands/show-progress.ts';
import { budgetLine, designLine, sheetLine, summaryTable } from '../../scripts/commands/summary-table.ts';
import { MachineError, TextError, UsageError } from '../../scripts/diagnostics/errors.ts';
import { problem } from '../../scripts/diagnostics/problem.ts';
import type { Summary } from '../../scripts/model/build.ts';
import { memoryStream } from './memory-stream.ts';

const summary: Summary = { locale: 'en', edition: 'a5', path: 'en/x-en-a5.pdf', contentPages: 46, pages: 48, sheets: 12, blanks: 2, blanksBeforeBack: 2, fillers: 0, paper: { copies: 100, sheets: 1200, reams: 3 }, free: { anywhere: 2, most: 2, sections: ['Sources'] }, bytes: 1_234_567, seconds: 1.26 }; // biome-ignore format: one row

describe('the closing table', () => {
  it('says what a printer needs to know', () => {
    expect(sheetLine(summary)).toBe('46 pages → 48 on 12 sheets, 2 blank before the back cover');
    expect(sheetLine({ ...summary, blanksBeforeBack: 0 })).toBe('46 pages → 48 on 12 sheets, 2 blank before right-hand openings');
    expect(sheetLine({ ...summary, contentPages: 45, blanks: 3, blanksBeforeBack: 1 })).toBe(
      '45 pages → 48 on 12 sheets, 2 blank before right-hand openings, 1 blank before the back cover',
    );
    expect(sheetLine({ ...summary, contentPages: 4, pages: 4, sheets: 1, blanks: 0, blanksBeforeBack: 0 })).toBe('4 pages → 4 on 1 sheet, none blank');
    expect(sheetLine({ ...summary, contentPages: 44, fillers: 2, blanksBeforeBack: 1 })).toBe(
      '44 pages → 48 on 12 sheets, 1 blank before right-hand openings, 2 filled before the back cover, 1 blank before the back cover',
    );
  });

  it('says what the paper comes to, and how to need less or use more of it', () => {
    expect(budgetLine(summary)).toBe('100 copies: 1,200 sheets, 3 reams; 2 more pages are free');
    expect(budgetLine({ ...summary, paper: { copies: 1, sheets: 1, reams: 1 }, free: { anywhere: 0, most: 1, sections: ['Sources', 'Colophon'] } })).toBe(
      '1 copy: 1 sheet, 1 ream; 1 more page is free in “Sources” or “Colophon”',
    );
    expect(budgetLine({ ...summary, free: { anywhere: 0, most: 0, sections: [] } })).toBe('100 copies: 1,200 sheets, 3 reams');
    const cut = { pages: 1, sections: ['One', 'Two', 'Three', 'Four'] };
    expect(budgetLine({ ...summary, cut })).toBe('100 copies: 1,200 sheets, 3 reams; cut 1 page from “One”, “Two” or 2 others to save a sheet');
    expect(budgetLine({ ...summary, cut: { pages: 2, sections: ['One', 'Two', 'Three'] } })).toContain(
      '; cut 2 pages from “One”, “Two” or “Three” to save a sheet',
    );
  });

  it('tells on a terminal how it is made up, what was chosen by its length, and what publication.yml says', () => {
    const design = { pages: 9, parts: ['cover', 'back-cover'], openings: 'any' as const, chosen: ['parts', 'openings'] as const };
    const told = (fields: object) => designLine({ ...summary, design: { ...design, ...fields } });
    expect(told({})).toBe('for about 9 pages of text: cover, back cover; chapters begin on any page');
    expect(told({ chosen: ['parts'], openings: 'recto' })).toBe(
      'for about 9 pages of text: cover, back cover; chapters begin on right-hand pages (`design.openings`)',
    );
    expect(told({ chosen: [], parts: [] })).toBe('no parts around the text (`design.parts`); chapters begin on any page (`design.openings`)');
    expect(
      summaryTable([{ ...summary, design }], designLine)
        .split('\n')
        .at(-1),
    ).toBe(`  ${told({})}`);
    expect(summaryTable([{ ...summary, design }])).not.toContain('chapters begin');
  });

  it('has a row for each PDF, in columns', () => {
    const booklet = { ...summary, edition: 'booklet-a4', path: 'en/x-en-booklet-a4.pdf' };
    expect(summaryTable([summary, booklet, { ...summary, locale: 'kk-Arab', path: 'kk-Arab/x-kk-Arab-a5.pdf', pages: 4, bytes: 900 }]).split('\n')).toEqual([
      'edition                   pages  sheets  blank    size  seconds',
      'en/x-en-a5.pdf               48      12      2  1.2 MB      1.3',
      'en/x-en-booklet-a4.pdf       48      12      2  1.2 MB      1.3',
      'kk-Arab/x-kk-Arab-a5.pdf      4      12      2    1 kB      1.3',
      '',
      'en a5, booklet-a4: 46 pages → 48 on 12 sheets, 2 blank before the back cover',
      '  100 copies: 1,200 sheets, 3 reams; 2 more pages are free',
      'kk-Arab a5: 46 pages → 4 on 12 sheets, 2 blank before the back cover',
      '  100 copies: 1,200 sheets, 3 reams; 2 more pages are free',
    ]);
  });

  it('has a dash where there is nothing to count', () => {
    const web = { ...summary, edition: 'web', path: 'en/x-en-web.html', sheets: 0, blanks: 0, note: 'no pages' };
    const card = { ...summary, edition: 'card', path: 'en/x-en-card.pdf', pages: 1, sheets: 1, blanks: 0, note: '8 on a sheet' };
    const rows = summaryTable([{ ...summary, blanks: 0 }, web, card])
      .split('\n')
      .slice(1, 4);
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
      ['en/x-en-a5.pdf', '48', '12', '0', '1.2 MB', '1.3'],
      ['en/x-en-web.html', '48', '–', '–', '1.2 MB', '1.3'],
      ['en/x-en-card.pdf', '1', '1', '–', '1.2 MB', '1.3'],
    ]);
  });
});

describe('progress', () => {
  it('is one line of a terminal, which is gone at the end', () => {
    const stream = memoryStream(true, 30);
    const progress = showProgress(stream, {});
    progress.onProgress({ stage: 'measure', locale: 'en', detail: '84 pages' });
    progress.onProgress({ stage: 'publish', detail: 'x'.repeat(100) });
    progress.end();
    progress.end();
    expect(stream.text().split('\r\u001B[K')).toEqual(['', 'en · setting pages · 84 pages', `writing · ${'x'.repeat(19)}`, '']);
  });

  it.each([
    ['a pipe', false, {}],
    ['CI', true, { CI: 'true' }],
  ])('is not shown in %s', (_, isTTY, env) => {
    const stream = memoryStream(isTTY);
    const progress = showProgress(stream, env);
    progress.onProgress({ stage: 'load' });
    progress.end();
    expect(stream.text()).toBe('');
  });
});

describe('a failure', () => {
  const found = problem('link-dead', { path: 'a.md', line: 1, column: 2 }, 'Unexpected x', 'Do y.');
  const report = (error: unknown, json = false, signal = new AbortController().signal, env = {}) => {
    const [stdout, stderr] = [memoryStream(), memoryStream()];
    const code = reportFailure(error, json, { stdout, stderr, env, signal });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  };

  it('of the texts is exit code 1, with its places', () => {
    expect(report(new TextError([found]))).toEqual({
      code: 1,
      stdout: '',
      stderr: 'a.md:1:2 error link-dead Unexpected x\n  Do y.\nzine: 1 error; nothing was written\n',
    });
  });

  it('of usage is 2, of the machine 3', () => {
    expect(report(new UsageError('Unexpected locale'))).toEqual({ code: 2, stdout: '', stderr: 'zine: Unexpected locale\n' });
    expect(report(new MachineError('The disk is full'))).toEqual({ code: 3, stdout: '', stderr: 'zine: The disk is full\n' });
  });

  it('of zine itself is 3, and shows the stack only to those who ask', () => {
    const { code, stderr } = report(new Error('boom'));
    expect(code).toBe(3);
    expect(stderr).toContain('zine: internal error: boom\n');
    expect(stderr).toContain('Please report it.');
    expect(stderr).not.toContain('report.test');
    expect(report(new Error('boom'), false, undefined, { ZINE_DEBUG: '1' }).stderr).toContain('report.test');
  });

  it('by interruption is 130, whatever broke on the way', () => {
    const controller = new AbortController();
    controller.abort();
    expect(report(new Error('Target closed'), false, controller.signal)).toMatchObject({
      code: 130,
      stderr: 'zine: interrupted; the former output is as it was\n',
    });
  });

  it('is one JSON document on request', () => {
    const { stdout, stderr } = report(new TextError([found]), true);
    expect(JSON.parse(stdout)).toEqual({ problems: [found], error: { code: 1, message: '1 error; nothing was written' } });
    expect(stderr).toBe('');
  });
});

describe('directories', () => {
  const root = resolve(import.meta.dirname, '../..');
  const npm = { npm_lifecycle_event: 'zine', INIT_CWD: '/home/a' };
  it.each([
    [undefined, undefined, {}, root, `${root}/output`],
    ['b', undefined, {}, '/cwd/b', '/cwd/b/output'],
    ['/b', 'c', {}, '/b', '/cwd/c'],
    ['b', 'c', npm, '/home/a/b', '/home/a/c'],
    ['b', 'c', { ...npm, npm_lifecycle_event: 'test' }, '/cwd/b', '/cwd/c'],
  ])('%j, %j, %j', (dir, out, env, expectedDir, expectedOut) => {
    const found = directories(dir, out, { cwd: '/cwd', env });
    expect([found.publication.name, found.out.name]).toEqual([expectedDir, expectedOut]);
  });
});
