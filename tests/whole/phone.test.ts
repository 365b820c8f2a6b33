import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zine } from './build.ts';
import { readPdf } from './read-pdf.ts';

/** Real texts, in languages of long words: where pages are a few lines, notes, openings and lists meet at their ends in all ways. */
test.each(['ru', 'kk'])('the first publication is set for phones in %s, nothing lost and no note far from its call', { timeout: 300_000 }, async (locale) => {
  const out = await mkdtemp(join(tmpdir(), 'zine-phone-'));
  const { code, stderr } = await zine(['build', '--locale', locale, '--edition', 'phone', '--out', out], { timeout: 280_000 });
  expect([code, stderr]).toEqual([0, '']);
  const { pages } = await readPdf(await readFile(join(out, locale, `kazakhstan-january-2022-${locale}-phone.pdf`)));
  // A screen has no blank pages.
  expect(pages.length).toBeGreaterThan(150);
  expect(pages.filter(({ text }) => text.trim() === '')).toEqual([]);
  await rm(out, { recursive: true });
});
