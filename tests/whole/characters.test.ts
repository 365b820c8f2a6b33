import { appendFile, copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publication, zine } from './build.ts';
import { type Pdf, readPdf, type TextItem } from './read-pdf.ts';

const GENTIUM = createRequire(import.meta.url).resolve('@expo-google-fonts/gentium-book-plus/400Regular/GentiumBookPlus_400Regular.ttf');
const name = (text: string): PDFName => PDFName.of(text);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zine-test-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function build(from: string, to: string): Promise<Uint8Array> {
  const { code, stderr } = await zine(['build', from, '--out', join(dir, to)]);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return readFile(join(dir, to, 'en/many-scripts-en-a5.pdf'));
}

/** Base names of the typefaces in a file, each proven to be embedded, a subset, and TrueType. */
async function typefacesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(name('Type')) === name('Font') ? [object] : []));
  for (const font of fonts) {
    const subtype = String(font.get(name('Subtype')));
    expect(['/Type0', '/CIDFontType2']).toContain(subtype);
    expect(String(font.get(name('BaseFont')))).toMatch(/^\/[A-Z]{6}\+/);
    if (subtype === '/CIDFontType2') expect(font.lookup(name('FontDescriptor'), PDFDict).has(name('FontFile2'))).toBe(true);
  }
  return [...new Set(fonts.map((font) => String(font.get(name('BaseFont'))).replace(/^\/[A-Z]{6}\+|-.*$/g, '')))].toSorted();
}

describe('a publication in many scripts', () => {
  let bytes: Uint8Array;
  let page: Pdf['pages'][number];
  const item = (text: string, nth = 0): TextItem => {
    const found = page.items.filter((each) => each.text.trim() === text)[nth];
    if (found === undefined) throw new Error(`no ${text} among ${page.items.map((each) => each.text).join(' | ')}`);
    return found;
  };
  const end = ({ x, width }: TextItem): number => x + width;

  beforeAll(async () => {
    bytes = await build(publication('many-scripts'), 'plain');
    const { pages } = await readPdf(bytes);
    page = pages.find(({ text }) => text.includes('The shelf holds')) ?? expect.fail('no page with the text');
  }, 120_000);

  it('prints every character, in typefaces that come with zine', async () => {
    const words = page.items
      .map(({ text }) => text)
      .join('')
      .normalize('NFC');
    const texts = ['Тоҷикӣ', 'Аԥсуа', 'Башҡортса', 'λόγος', 'ᾧ', 'Հայերեն', 'ქართული', 'قازاق', 'שלום', '№', '₸', '℃', '‽'];
    expect(texts.filter((text) => !words.includes(text.normalize('NFC')))).toEqual([]);
    expect([...'✓✗★☐☑☒♥→⇒🔥👍✊'].filter((each) => !words.includes(each))).toEqual([]);
    expect(await typefacesOf(bytes)).toEqual(
      'FrankRuhlLibre GentiumBookPlus Literata NotoEmoji NotoSansMono NotoSansSymbols2 NotoSerifArmenian NotoSerifDevanagari NotoSerifGeorgian ScheherazadeNew'.split(
        ' ',
      ),
    );
  });

  it('prints the hyphen that does not break in the face of the text', () => {
    expect(page.text.replaceAll('‑', '‐')).toContain('The co‐op keeps a well‐read shelf.');
  });

  it('sets words from right to left in their order, and the number behind them behind them', () => {
    expect(item('עולם').x).toBeLessThan(item('שלום').x);
    expect(end(item('שלום'))).toBeLessThan(item('12 times, then').x);
    expect(end(item('!'))).toBeLessThanOrEqual(item('הקוראים').x + 0.1);
    expect(item('לכל').x).toBeLessThan(item('שלום', 2).x);
  });

  it('sets code in columns', () => {
    const rows = ['shelf', 'first', 'second'].map((first) => page.lines.find(({ items }) => items[0]?.text === first)?.items ?? []);
    const ends = rows.map((row) => row.slice(1).map((each) => end(each).toFixed(1)));
    expect(ends[0]).toHaveLength(2);
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[2]).toEqual(ends[0]);
    const columns = ['ҷӣ', '!=', '--'].map((text) => item(text).x.toFixed(1));
    expect(new Set(columns).size).toBe(1);
  });
});

it('sets text and headings in the publication’s own typeface', async () => {
  const own = join(dir, 'own');
  await cp(publication('many-scripts'), own, { recursive: true });
  await mkdir(join(own, 'fonts'));
  await copyFile(GENTIUM, join(own, 'fonts/Shelf-Regular.ttf'));
  await appendFile(join(own, 'chapters/publication.yml'), 'fonts: { heading: fonts/Shelf-Regular.ttf, text: { regular: fonts/Shelf-Regular.ttf } }\n');
  const bytes = await build(own, 'own-out');
  expect(await typefacesOf(bytes)).not.toContain('Literata');
  const { pages } = await readPdf(bytes);
  expect(pages.map(({ text }) => text).join('\n')).toContain('The publication’s own typefaces: Gentium Book Plus.');
}, 120_000);

it('prints letters that are higher and deeper than their lines once, over several pages, and whole', async () => {
  const from = join(dir, 'deep');
  await mkdir(join(from, 'chapters/en'), { recursive: true });
  const file = 'id: many-scripts\ntitle: Deep\ncollective: Nobody\ndate: 2025-01-01\nlocales: [en]\nchapters: [a]\nchronology: false\n';
  await writeFile(join(from, 'chapters/publication.yml'), file);
  const sentence = 'گازەتتەر جاڭا جىلدىڭ تاڭىندا چاي ىشكەن كوڭىلدى كۇڭگىرت گۇلدەردى جاڭعىرتتى';
  await writeFile(join(from, 'chapters/en/a.md'), `---\ntitle: Deep\nkind: appendix\n---\n\n${`${Array(40).fill(sentence).join('، ')}.\n\n`.repeat(6)}`);
  // The proof refuses what is printed twice, or not.
  const { pages } = await readPdf(await build(from, 'deep-out'));
  const full = pages.filter(({ items }) => items.filter(({ text }) => /\p{Script=Arabic}/u.test(text)).length > 20);
  expect(full.length).toBeGreaterThan(3);
}, 120_000);
