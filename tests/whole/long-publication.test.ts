import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generatePublication } from '../bench/generate-publication.ts';
import { zine } from './build.ts';
import { pageLinks } from './page-links.ts';
import { lettersOf, readPdf } from './read-pdf.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zine-long-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const NUMBER = /^[ivxlc]+$|^\d+$|^[ivxlc\d]+–[ivxlc\d]+$/;

test.each([300, 1000])('about %i pages of generated text: every page number is right', { timeout: 480_000 }, async (pages) => {
  const publication = join(dir, String(pages));
  await generatePublication(publication, { pages, seed: pages });
  const run = await zine(['build', publication, '--edition', 'a5', '--json'], { timeout: 300_000 });
  expect([run.code, run.stderr]).toEqual([0, '']);
  const [file] = (await readdir(join(publication, 'output/en'))).filter((name) => name.endsWith('.pdf'));
  const bytes = await readFile(join(publication, 'output/en', file ?? ''));
  const pdf = await readPdf(bytes);
  expect(Math.abs(pdf.pages.length - pages)).toBeLessThan(pages / 20);

  const all = await pageLinks(bytes);
  const links = all.filter((link) => NUMBER.test(link.text) && !/^(?:call|note)--/.test(link.name));
  expect(links.length).toBeGreaterThan(pages / 2);
  const label = (link: { text: string }) => link.text.split('–')[0];
  expect(links.filter((link) => pdf.pages[link.to]?.label !== label(link))).toEqual([]);
  // The folio that the page itself prints, not only the label that the file gives it; openings print none.
  const unprinted = links.filter((link) => {
    const page = pdf.pages[link.to];
    return page?.lines.at(-1)?.text !== label(link) && !link.name.startsWith('chapter--');
  });
  expect(unprinted).toEqual([]);
  // Where the contents lead stands the chapter's title.
  const chapters = join(publication, 'chapters/en');
  for (const name of (await readdir(chapters)).filter((each) => each.endsWith('.md'))) {
    const title = /^title: (.+)$/m.exec(await readFile(join(chapters, name), 'utf8'))?.[1] ?? '?';
    const to = all.find((link) => link.name === `chapter--${name.slice(0, -3)}`)?.to ?? -1;
    expect(lettersOf(pdf.pages[to]?.text ?? '')).toContain(lettersOf(title));
  }
});
