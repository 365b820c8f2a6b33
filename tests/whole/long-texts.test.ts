import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zine } from './build.ts';
import { type Pdf, readPdf, type TextItem } from './read-pdf.ts';

/** One word that no line holds, and many that no line holds together: of every field, with its name in front so that it can be found again. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const long = (name: string, times = 1): string =>
  `${name} ${'what the loaders, the ferrymen and two of the clerks did and did not do '.repeat(times).trim()} ${LONG} ${name}-end`;
const CATALOG = fileURLToPath(new URL('../../templates/locales/en.json', import.meta.url));

let dir: string;
let pdf: Pdf;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zine-long-'));
  await mkdir(join(dir, 'chapters/en'), { recursive: true });
  await mkdir(join(dir, 'templates/locales'), { recursive: true });
  // Messages as in a language that says everything in twice as many words.
  const catalog: Record<string, unknown> = JSON.parse(await readFile(CATALOG, 'utf8'));
  const doubled = Object.entries(catalog).map(([key, value]) => [
    key,
    typeof value === 'string' && /^[A-Z][a-z]+$/.test(value) ? `${value} or ${value}` : value,
  ]);
  await writeFile(join(dir, 'templates/locales/en.json'), JSON.stringify(Object.fromEntries(doubled)));
  await writeFile(
    join(dir, 'chapters/publication.yml'),
    `id: long
title: ${long('title')}
subtitle: ${long('subtitle')}
collective: ${long('collective')}
blurb: ${long('blurb', 3)}
rights: ${long('rights')}
date: 2025-01-01
locales: [en]
chapters: [one, two]
design: { parts: [cover, half-title, title-page, imprint, contents, sources, colophon, back-cover], openings: recto }
`,
  );
  const header = (n: string) => `---
title: ${long(`heading${n}`, 2)}
subtitle: ${long(`below${n}`)}
standpoint: ${long(`standpoint${n}`)}
source:
  title: ${long(`original${n}`)}
  author: ${long(`author${n}`)}
  venue: ${long(`venue${n}`)}
  date: 2019
`;
  const text = 'The ferry did not run that morning, and everybody walked by the bridge. '.repeat(60);
  await writeFile(join(dir, 'chapters/en/one.md'), `${header('A')}---\n\n## ${long('inner')}\n\n${text}\n`);
  await writeFile(join(dir, 'chapters/en/two.md'), `${header('B')}short: Two\nkind: appendix\n---\n\n${text}\n`);
  const run = await zine(['build', dir, '--edition', 'a5', '--out', join(dir, 'out')]);
  expect(run.stderr).toBe('');
  expect(run.code).toBe(0);
  pdf = await readPdf(await readFile(join(dir, 'out/en/long-en-a5.pdf')));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const pagesWith = (word: string): number[] => pdf.pages.flatMap(({ text }, i) => (text.includes(word) ? [i] : []));
/** The middle of a line of text, above its baseline and below its capitals: two of them never meet. */
const coreOf = ({ x, y, size, width }: TextItem) => ({ left: x, right: x + width, bottom: y + 0.1 * size, top: y + 0.5 * size });

test('every long text is printed to its end', () => {
  for (const name of [
    'title',
    'subtitle',
    'collective',
    'blurb',
    'rights',
    'headingA',
    'belowA',
    'standpointA',
    'originalA',
    'authorA',
    'venueA',
    'inner',
    'headingB',
    'belowB',
  ])
    expect(pagesWith(`${name}-end`), name).not.toEqual([]);
});

test('nothing is printed over anything, and nothing beyond the cut', () => {
  for (const [index, { items }] of pdf.pages.entries()) {
    for (const [i, item] of items.entries()) {
      const a = coreOf(item);
      expect(a.left, `page ${index + 1}: ${item.text}`).toBeGreaterThan(8.5);
      expect(a.right, `page ${index + 1}: ${item.text}`).toBeLessThan(8.5 + 420);
      for (const other of items.slice(i + 1)) {
        const b = coreOf(other);
        const meets = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > 0.5;
        expect(meets, `page ${index + 1}: “${item.text}” and “${other.text}”`).toBe(false);
      }
    }
  }
});

test('number and title of an account stand on its opening, together', () => {
  const opening = pdf.pages.findIndex(
    ({ items, text }) => text.includes('headingA') && text.includes('standpointA') && items.some((item) => item.text === '1'),
  );
  expect(opening).toBeGreaterThan(0);
  expect(pdf.pages[opening]?.text).toContain('headingA-end');
  expect(pdf.pages[opening]?.text).toContain('venueA-end');
});

test('running heads take one line, cut at a word; none stands above a title', () => {
  const head = (page: number) => pdf.pages[page]?.lines[0];
  const texts = pdf.pages.flatMap(({ text }, i) => (text.includes('The ferry did not run') ? [i] : []));
  const heads = texts.map((page) => head(page)?.text ?? '');
  expect(heads.filter((text) => text.endsWith('…')).length).toBeGreaterThan(1);
  for (const text of heads.filter((each) => each.endsWith('…'))) expect(text).toMatch(/^(?:title|headingA) what the .*\w…$/);
  expect(heads).toContain('Two');
});

test('a cover that no size fits is an error that names it', async () => {
  const other = await mkdtemp(join(tmpdir(), 'zine-longer-'));
  try {
    await cp(join(dir, 'chapters'), join(other, 'chapters'), { recursive: true });
    const file = join(other, 'chapters/publication.yml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^subtitle: .*$/m, `subtitle: ${long('subtitle', 40)}`));
    const run = await zine(['build', other, '--edition', 'a5', '--out', join(other, 'out')]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/chapters\/publication\.yml:1:1 error block-overflow Unexpected words “.*”, expected them to fit their page \(cover\)/);
  } finally {
    await rm(other, { recursive: true, force: true });
  }
});
