import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { layOutProblems } from '../../../scripts/layout/screen/lay-out-problems.ts';
import type { Problem } from '../../../scripts/model/problem.ts';
import { publication, withTemporaryDirectory, zine } from '../../whole/build.ts';

const PROBLEM: Problem = {
  ...{ rule: 'term-unknown', severity: 'error', place: { path: 'chapters/en/a<b>.md', line: 2, column: 4 } },
  ...{ message: 'Unexpected `<script>`, expected `x`', hint: 'Write `y`.' },
};

it('shows each problem with the line that it is about, and nothing of it as markup', async () => {
  const html = await layOutProblems([PROBLEM], () => ['one', '<img src=x onerror=x()> \u202Etwo']);
  expect(html).toContain('<title>1 error</title>');
  expect(html).toContain('<h2>chapters/en/a&lt;b&gt;.md</h2>');
  expect(html).toContain('line 2, column 4:</span> Unexpected <code>&lt;script&gt;</code>, expected <code>x</code>');
  expect(html).toContain('&lt;img src&#x3D;x onerror&#x3D;x()&gt; \\u{202E}two');
  expect(html).toContain('Write <code>y</code>.');
  expect(html).not.toMatch(/<script|<img|\u202E/);
});

it('is written where it is asked for', async () => {
  const bad = publication('bad/term-unknown/in');
  await withTemporaryDirectory(async (dir) => {
    const { code, stdout } = await zine(['check', bad, '--html', join(dir, 'report.html')]);
    expect([code, stdout]).toEqual([1, `1 error: ${join(dir, 'report.html')}\n`]);
    expect(await readFile(join(dir, 'report.html'), 'utf8')).toMatch(/^<!DOCTYPE html>[\s\S]*<h1>1 error<\/h1>/);
  });
  expect((await zine(['check', bad, '--html', '-', '--json'])).code).toBe(2);
});
