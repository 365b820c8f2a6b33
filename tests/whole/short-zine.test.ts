import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { zine } from './build.ts';
import { readPdf } from './read-pdf.ts';

const dir = await mkdtemp(join(tmpdir(), 'zine-short-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

it('makes a sheet of four pages of one page of text: cover, text, back', async () => {
  await mkdir(join(dir, 'chapters/en'), { recursive: true });
  const file = 'id: tram\ntitle: Night Tram\ncollective: The Depot\ndate: 2026-02-03\nlocales: [en]\nchapters: [last-stop]\n';
  await writeFile(join(dir, 'chapters/publication.yml'), file);
  await writeFile(
    join(dir, 'chapters/en/last-stop.md'),
    `---\ntitle: The Last Stop\nkind: account\n---\n\n${'We waited until the driver had counted the tickets. '.repeat(30)}\n`,
  );
  const run = await zine(['build', dir, '--out', join(dir, 'out')]);
  expect([run.stderr, run.code]).toEqual(['', 0]);
  expect(run.stdout).toContain('3 pages → 4 on 1 sheet, 1 blank before the back cover');
  const { pages } = await readPdf(await readFile(join(dir, 'out/en/tram-en-a5.pdf')));
  expect(pages).toHaveLength(4);
  expect(pages[0]?.text).toMatch(/The Depot[\s\S]*Night[\s\S]*Tram/);
  expect(pages[1]?.text).toMatch(/The Last Stop[\s\S]*We waited until/);
  expect(pages[3]?.text).toMatch(/Published by The Depot\. Edition of 3 February 2026\.[\s\S]*made with zine/);
  expect(pages.map(({ text }) => text).join(' ')).not.toMatch(/chronology|glossary|Half title|Contents/i);
}, 60_000);
