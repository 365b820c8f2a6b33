import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../scripts/model/artifact.ts';
import { readSheets } from '../../scripts/press/sheets/read-sheets.ts';
import { publication, type Run, zine } from './build.ts';
import { type Pdf, readPdf } from './read-pdf.ts';

/** Paragraphs of the long chapter, and sentences of each. */
const [PARAGRAPHS, SENTENCES] = [16, 7];

/** Sentences that name themselves, `b3s2` in every language, so that twins are known; `more` makes the translation longer. Every third paragraph calls a note, some of them long. */
const ENGLISH = { words: 'the ferry came over the river with its lamps out', more: 0, note: 'so the ferryman wrote', title: 'The River' };
const RUSSIAN = { words: 'паром пришёл через реку без единого огня', more: 1, note: 'так записал паромщик', title: 'Река' };
const PERSIAN = { words: 'قایق از رودخانه گذشت و چراغی نداشت', more: 1, note: 'ناخدا چنین نوشت', title: 'رود' };
type Language = typeof ENGLISH;

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const sentence = ({ words, more }: Language, name: string): string => `Z${name}x ${times(1 + more, () => words).join(' ')}.`;
const paragraph = (language: Language, i: number): string =>
  times(SENTENCES, (s) => sentence(language, `b${i}s${s}`)).join(' ') + (i % 3 === 0 ? `[^n${i}]` : '');
const noteOf = ({ note }: Language, i: number): string => `[^n${i}]: Zn${i}x ${times(i % 2 ? 1 : 20, () => note).join(' ')}.`;

function chapter(language: Language): string {
  const blocks = times(PARAGRAPHS, (i) => `${i === 5 ? `## ${language.title} Zheadx\n\n` : ''}${paragraph(language, i)}`);
  // One sentence without an end, longer than a page.
  const endless = times(700, (i) => `${i % 20 === 0 ? `Ze${i / 20}x ` : ''}${language.words.split(' ')[i % 5]}`).join(' ');
  const list = times(4, (i) => `${i + 1}. Zli${i}x ${language.words}`).join('\n');
  const notes = times(PARAGRAPHS, (i) => (i % 3 === 0 ? noteOf(language, i) : '')).filter((note) => note !== '');
  return [`---\ntitle: ${language.title}\n---`, ...blocks, endless, list, ...notes].join('\n\n');
}

async function write(dir: string, locales: Readonly<Record<string, Language>>): Promise<string> {
  const tags = Object.keys(locales);
  const config = [
    'id: river',
    `title: { ${tags.map((tag) => `${tag}: ${locales[tag]?.title}`).join(', ')} }`,
    'collective: Ferry',
    'date: 2024-03-01',
    `locales: [${tags.join(', ')}]`,
    `parallel: [${tags.join('+')}]`,
    'chapters: [river]',
    'editions: [a5, booklet-a4]',
  ];
  const files: Record<string, string> = { 'publication.yml': config.join('\n') };
  for (const [tag, language] of Object.entries(locales)) files[`${tag}/river.md`] = chapter(language);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, 'chapters', path)), { recursive: true });
    await writeFile(join(dir, 'chapters', path), text);
  }
  return dir;
}

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zine-test-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Names by the pages on which they stand. */
function namesByPage({ pages }: Pdf): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [page, { items }] of pages.entries())
    for (const [, name = ''] of items.map(({ text }) => text).join('').matchAll(/Z([a-z0-9]+?)x/g)) found.set(name, [...(found.get(name) ?? []), page]); // biome-ignore format: one call
  return found;
}

const EVERY = [
  ...times(PARAGRAPHS, (i) => i).flatMap((i) => times(SENTENCES, (s) => `b${i}s${s}`)),
  ...times(35, (i) => `e${i}`),
  ...times(4, (i) => `li${i}`),
  ...times(PARAGRAPHS, (i) => (i % 3 === 0 ? `n${i}` : '')).filter((name) => name !== ''),
  'head',
];

describe.each([
  ['from left to right', { en: ENGLISH, ru: RUSSIAN }],
  ['with a translation that is read from right to left', { en: ENGLISH, fa: PERSIAN }],
])('a parallel edition %s', (_, locales) => {
  const pair = Object.keys(locales).join('+');
  let run: Run;
  let pdf: Pdf;
  beforeAll(async () => {
    const from = await write(join(dir, pair), locales as Readonly<Record<string, Language>>);
    run = await zine(['build', from, '--locale', pair, '--out', join(dir, `${pair}-out`), '--json'], { timeout: 240_000 });
    pdf = await readPdf(await readFile(join(dir, `${pair}-out`, pair, `river-${pair}-a5.pdf`)));
  }, 300_000);

  it('is made without complaint, proven word by word', () => {
    const { problems, failed } = JSON.parse(run.stdout) as { problems: { rule: string }[]; failed: string[] };
    expect(problems.filter(({ rule }) => rule !== 'catalog-missing')).toEqual([]);
    expect([run.code, failed]).toEqual([0, []]);
  });

  it('has every sentence, item and note on the left-hand page, and its twin on the page that faces it', () => {
    const found = namesByPage(pdf);
    expect([...found.keys()].toSorted()).toEqual(EVERY.toSorted());
    for (const [name, pages] of found) {
      // Of a sentence that goes on overleaf the name is where it begins; of a long one in pieces, about there.
      const [left = -1, right = -1, ...others] = pages;
      if (/^e\d/.test(name)) continue;
      expect([name, left % 2, right - left, others]).toEqual([name, 1, 1, []]);
    }
  });

  it('parts what is longer than a page on both sides', () => {
    const found = namesByPage(pdf);
    const endless = times(35, (i) => found.get(`e${i}`) ?? []);
    for (const pages of endless) expect(pages.map((page) => page % 2).toSorted()).toEqual([0, 1]);
    expect(new Set(endless.flat()).size).toBeGreaterThanOrEqual(4);
    // Where the page ends within the sentence, a few words may stand on either side of it.
    for (const pages of endless)
      expect(Math.abs((pages.find((page) => page % 2 === 1) ?? 0) + 1 - (pages.find((page) => page % 2 === 0) ?? 0))).toBeLessThanOrEqual(2);
  });

  it('fills its pages: no spread but the last of the text is half empty on both', () => {
    const texts = pdf.pages.map(({ items }) => items.map(({ text }) => text).join(''));
    const spreads = texts.flatMap((text, page) => (page % 2 === 1 && /Z[be]\d/.test(text) ? [page] : []));
    const lowest = (page: number): number => Math.min(...(pdf.pages[page]?.items ?? []).map(({ y }) => y).filter((y) => y > 70));
    for (const page of spreads.slice(0, -1)) expect(Math.min(lowest(page), lowest(page + 1)), `page ${page}`).toBeLessThan(250);
  });

  it('gives even numbers to left-hand pages, from 2 on, and finds the chapter by its number', () => {
    const first = pdf.pages.findIndex(({ items }) => items.map(({ text }) => text).join('').includes('Zb0s0x')); // biome-ignore format: one chain
    expect(pdf.pages.slice(first, first + 3).map(({ label }) => label)).toEqual(['2', '3', '4']);
  });

  it('has an outline in the language of the right-hand pages', () => {
    const { title } = Object.values(locales)[1] as Language;
    expect(pdf.outline.map((item) => [item.title, item.depth])).toEqual(expect.arrayContaining([[title, 0], [`${title} Zheadx`, 1]])); // biome-ignore format: one call
    expect(pdf.outline.filter((item) => item.title.includes(ENGLISH.title))).toEqual([]);
  });

  it('is imposed as any other: each page once on the sheets of its booklet', async () => {
    const { artifacts } = JSON.parse(await readFile(join(dir, `${pair}-out/manifest.json`), 'utf8')) as Manifest;
    expect(artifacts.map(({ locale, edition }) => [locale, edition])).toEqual([
      [pair, 'a5'],
      [pair, 'booklet-a4'],
    ]);
    const booklet = await PDFDocument.load(await readFile(join(dir, `${pair}-out`, artifacts[1]?.path ?? '')), { updateMetadata: false });
    // Without the sheet that says how to fold, which is the last.
    const sides = readSheets(booklet).slice(0, -2);
    expect(sides.flatMap((side) => side.map(({ page }) => page)).toSorted((a, b) => a - b)).toEqual(pdf.pages.map((_page, i) => i + 1));
    const outermost = sides[0]?.toSorted((a, b) => a.at[0] - b.at[0]).map(({ page }) => page);
    expect(outermost).toEqual(pair === 'en+fa' ? [1, pdf.pages.length] : [pdf.pages.length, 1]);
  });
});

it('tells of a note that fills a page and cannot be set beside its twin', async () => {
  const from = await write(join(dir, 'long'), { en: ENGLISH, ru: RUSSIAN });
  for (const [tag, language] of [['en', ENGLISH], ['ru', RUSSIAN]] as const) // biome-ignore format: one list
    await writeFile(
      join(from, `chapters/${tag}/river.md`),
      `---\ntitle: ${language.title}\n---\n\nZax.\n\nZbx.[^n]\n\nZcx.\n\n[^n]: ${times(200, () => language.note).join(' ')}\n`,
    );
  const run = await zine(['build', from, '--locale', 'en+ru', '--edition', 'a5', '--out', join(dir, 'long-out')]);
  expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('chapters/en/river.md:7:1 warning facing-apart') });
  const found = namesByPage(await readPdf(await readFile(join(dir, 'long-out/en+ru/river-en+ru-a5.pdf'))));
  // What comes before and behind it stands on facing pages all the same.
  for (const name of ['a', 'c']) expect((found.get(name) ?? []).map((page) => page % 2)).toEqual([1, 0]);
}, 120_000);

it('prints a chapter that is not translated by itself, once, with a notice', async () => {
  const run = await zine(['build', publication('oven-diary'), '--locale', 'ru+kk', '--locale', 'en+kk', '--edition', 'a5', '--out', join(dir, 'oven')]);
  expect(run).toMatchObject({ code: 0 });
  const { pages } = await readPdf(await readFile(join(dir, 'oven/ru+kk/oven-diary-ru+kk-a5.pdf')));
  const { pages: others } = await readPdf(await readFile(join(dir, 'oven/en+kk/oven-diary-en+kk-a5.pdf')));
  // Neither is the Russian that stands in for the Kazakh a translation to be held against the English.
  const all = others.map(({ text }) => text).join('\n');
  expect([all.includes('Остальные, две трети из нас'), all.includes('two thirds of us'), all.includes('How we came to the oven')]).toEqual([true, false, true]);
  const on = (words: string): number[] => pages.flatMap(({ text }, page) => (text.includes(words) ? [page] : []));
  expect(on('Остальные, две трети из нас')).toHaveLength(1);
  expect(on('Бұл тарау әлі аударылмаған')).toHaveLength(2);
  const [original = -1] = on('Как мы пришли к печи');
  expect(original % 2).toBe(1);
}, 120_000);

it('is refused for a pair that is none', async () => {
  for (const [pair, found] of [
    ['en+en', 'Unexpected locale `en+en`'],
    ['en+xx', 'Unexpected locale `en+xx`'],
    ['en+ru+kk', 'Unexpected locale `en+ru+kk`'],
  ] as const) {
    const run = await zine(['build', publication('oven-diary'), '--locale', pair, '--out', join(dir, 'none')]);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(found)]);
  }
});
