import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { PAGES } from '../../scripts/commands/write-docs.ts';

it.each(Object.entries(PAGES))('%s is what its source says (`npm run docs`)', async (path, page) => {
  expect(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(await page());
});

it('every field has a meaning', async () => {
  const pages = await Promise.all(Object.values(PAGES).map((page) => page()));
  const rows = pages.flatMap((page) => page.split('\n').filter((line) => /^\| \[?`/.test(line)));
  expect(rows.length).toBeGreaterThan(80);
  for (const row of rows) expect(row).toMatch(/\S \|$/);
});
