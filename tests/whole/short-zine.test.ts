import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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

describe('chapters that run on', () => {
  const runOn = join(dir, 'run-on');
  const slugs = ['one', 'two', 'three'];
  const file = `id: lamps\ntitle: Three Lamps\ncollective: The Depot\ndate: 2026-02-03\nlocales: [en]\nchapters: [${slugs}]\neditions: [a5]\ndesign: { openings: run-on }\n`;
  const text = (slug: string) =>
    `---\ntitle: Lamp ${slug}\nkind: account\n---\n\nThe lamp of ${slug} went out.[^1] See [](three.md).\n\n[^1]: A note of ${slug}.\n`.replace(
      '[](three.md)',
      slug === 'one' ? '[the third](three.md)' : 'above',
    );
  const write = async (texts: (slug: string) => string) => {
    await mkdir(join(runOn, 'chapters/en'), { recursive: true });
    await writeFile(join(runOn, 'chapters/publication.yml'), file);
    for (const slug of slugs) await writeFile(join(runOn, `chapters/en/${slug}.md`), texts(slug));
    return zine(['build', runOn, '--out', join(runOn, 'out')]);
  };

  it('share a page, with their notes at its foot in their order', async () => {
    const run = await write(text);
    expect([run.stderr, run.code]).toEqual(['', 0]);
    const { pages } = await readPdf(await readFile(join(runOn, 'out/en/lamps-en-a5.pdf')));
    expect(pages).toHaveLength(4);
    expect(pages[1]?.text).toMatch(/Lamp one[\s\S]*The lamp of one[\s\S]*Lamp two[\s\S]*Lamp three[\s\S]*The lamp of three/);
    expect(pages[1]?.text).toMatch(/The lamp of three[\s\S]*A note of one[\s\S]*A note of two[\s\S]*A note of three/);
  }, 60_000);

  it('tell in which of their files something does not fit', async () => {
    const table = `\n| ${'Column | '.repeat(40)}\n|${' --- |'.repeat(40)}\n| ${'tram | '.repeat(40)}\n`;
    const run = await write((slug) => text(slug) + (slug === 'three' ? table : ''));
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/chapters\/en\/three\.md:\d+:1 error block-overflow/);
    expect(run.stderr).not.toMatch(/\/(?:one|two)\.md/);
  }, 60_000);
});
