import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publication, zine } from './build.ts';
import { type Pdf, type PdfPage, readPdf, type TextItem } from './read-pdf.ts';

/** Millimetres to points. */
const mm = (length: number): number => (length * 72) / 25.4;
/** The cut page lies so far from the edges of the sheet with its bleed. */
const BLEED = mm(3);
const WIDTH = mm(148);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zine-test-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function build(from: string, to: string): Promise<void> {
  const run = await zine(['build', from, '--out', join(dir, to)]);
  expect([run.code, run.stderr]).toEqual([0, expect.any(String)]);
}

const end = ({ x, width }: TextItem): number => x + width;
const plain = (text: string): string => text.trim().replace(/^[.,،؛:؟]|[.,،؛:؟]$/gu, '');

/** The first run of a page with this word: in Arabic letters each word is a run of its own. */
const item = ({ items }: PdfPage, word: string): TextItem =>
  items.find(({ text }) => plain(text) === word) ?? expect.fail(`no ${word} among ${items.map(({ text }) => text).join(' | ')}`);

const hasWords = ({ items }: PdfPage, words: string): boolean => words.split(' ').every((word) => items.some(({ text }) => plain(text) === word));

describe('a Persian publication', () => {
  let pdf: Pdf;
  /** A page with all of these words, in whatever order its lines have them. */
  const pageWith = (words: string): PdfPage => pdf.pages.find((page) => hasWords(page, words)) ?? expect.fail(`no page with ${words}`);

  beforeAll(async () => {
    await build(publication('qanat'), 'fa');
    pdf = await readPdf(await readFile(join(dir, 'fa/fa/qanat-fa-a5.pdf')));
  }, 240_000);

  it('tells reader programs that it is read from right to left, and numbers its pages', async () => {
    const { catalog } = await PDFDocument.load(await readFile(join(dir, 'fa/fa/qanat-fa-a5.pdf')), { updateMetadata: false });
    expect(String(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('Direction')))).toBe('/R2L');
    expect(pdf.pages.map(({ label }) => label).slice(0, 10)).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', '1', '2']);
  });

  it('mirrors its pages: the first lies on the left, with its spine on the right, folios outside', () => {
    const [left, right] = [pageWith('پیش پمپ پدرانمان'), pageWith('یکی بچه UNESCO')];
    expect(pdf.pages.indexOf(left) % 2).toBe(0);
    expect(pdf.pages.indexOf(right) % 2).toBe(1);
    const [inner, outer] = [mm(19), mm(20)];
    const edges = ({ items }: PdfPage): [number, number] => [Math.min(...items.map(({ x }) => x)), Math.max(...items.map(end))];
    expect(edges(left)[0]).toBeCloseTo(BLEED + outer, -1);
    expect(Math.abs(edges(left)[0] - (BLEED + outer))).toBeLessThan(1.5);
    expect(Math.abs(edges(left)[1] - (BLEED + WIDTH - inner))).toBeLessThan(3);
    const folio = ({ items, label }: PdfPage): TextItem =>
      items.filter(({ text }) => text === label).toSorted((a, b) => a.y - b.y)[0] ?? expect.fail('no folio');
    expect(folio(left).x).toBeLessThan(BLEED + outer + 2);
    expect(end(folio(right))).toBeGreaterThan(BLEED + WIDTH - outer - 2);
    // The head of a right page is that of the publication, at its outer edge.
    const head = right.lines[0] ?? expect.fail('no head');
    expect(head.items.map(({ text }) => plain(text))).toEqual(expect.arrayContaining(['بیست', 'وسه', 'خانه']));
    expect(end(head)).toBeGreaterThan(BLEED + WIDTH - outer - 2);
  });

  it('keeps names and numbers in their order', () => {
    const part = pageWith('شمار قطعه کاربراتور');
    expect(part.items.map(({ text }) => text).join(' ')).toContain('16100-ZH8-W61');
    const groups = pageWith('ایمنی UNESCO');
    const [a, b, c] = ['A', 'B', 'C'].map((letter) => groups.items.find(({ text }) => text.trim() === letter) ?? expect.fail(`no ${letter}`)) as [
      TextItem,
      TextItem,
      TextItem,
    ];
    expect(a.x).toBeGreaterThan(b.x);
    expect(b.x).toBeGreaterThan(c.x);
    expect(item(groups, 'World Heritage List').x).toBeGreaterThan(end(item(groups, 'UNESCO')));
    // The number of a list on the right of its words, and a stop on the left of its sentence.
    const list = pageWith('مادرچاه کجاست');
    const question = item(list, 'کیست');
    expect(list.items.find(({ text }) => /^2\b/.test(text.trim()))?.x).toBeGreaterThan(end(question));
  });

  it('sets the dates of its chronology on the right of what happened', () => {
    const page = pageWith('تابستان سپتامبر شهریور');
    const words = item(page, 'تابستان');
    const year =
      page.items.filter(({ text, y }) => text.trim() === '2021' && Math.abs(y - words.y) < 2).toSorted((a, b) => b.x - a.x)[0] ?? expect.fail('no year');
    expect(year.x).toBeGreaterThan(end(words));
    expect(year.x).toBeGreaterThan(Math.max(...page.items.filter(({ text }) => text !== year.text).map(({ x }) => x)) - 60);
  });

  it('draws its timeline from right to left', () => {
    const { items } = pageWith('گاه شمار گرد');
    const row = items.find(({ text }) => text.trim() === '13')?.y ?? expect.fail('no timeline');
    const places = ['2', '3', '8', '13', '14'].map(
      (day) => items.find(({ text, y }) => text.trim() === day && Math.abs(y - row) < 1)?.x ?? expect.fail(`no ${day}`),
    );
    expect(places).toEqual(places.toSorted((a, b) => b - a));
  });

  it('begins its glossary in the right column', () => {
    const page = pageWith('واژه نامه عددها');
    expect(item(page, 'قنات').x).toBeGreaterThan(item(page, 'مادرچاه').x);
  });

  it('divides no word', () => {
    expect(pdf.pages.map(({ text }) => text).join('\n')).not.toMatch(/\p{Script=Arabic}[-‐]/u);
  });

  it('is bound on the right: its cover lies on the left of the outermost sheet', async () => {
    const { pages } = await readPdf(await readFile(join(dir, 'fa/fa/qanat-fa-booklet-a4.pdf')));
    const [front, back] = pages as [PdfPage, PdfPage];
    const middle = mm(297) / 2;
    expect(end(item(front, 'دفتری'))).toBeLessThan(middle);
    expect(item(front, 'تکثیرش').x).toBeGreaterThan(middle);
    // Page 2 is empty; behind the back cover lies page 19, on the left.
    expect(pdf.pages[1]?.items).toEqual([]);
    expect(Math.max(0, ...back.items.map(end))).toBeLessThan(middle);
    // The next sheet has 3 on the left and 18 on the right.
    const second = pages[2] as PdfPage;
    const [half, other] = [2, 17].map((page) =>
      plain(pdf.pages[page]?.items.find(({ text }) => /\p{Script=Arabic}{4}/u.test(text))?.text ?? expect.fail('an empty page')),
    );
    expect(end(item(second, half ?? ''))).toBeLessThan(middle);
    expect(item(second, other ?? '').x).toBeGreaterThan(middle);
  });
});

describe('a publication in Kazakh in Arabic letters', () => {
  let pages: PdfPage[];
  beforeAll(async () => {
    await build(publication('book-cart'), 'kk');
    ({ pages } = await readPdf(await readFile(join(dir, 'kk/kk-Arab/book-cart-kk-Arab-a5.pdf'))));
  }, 240_000);

  it('is printed without a letter of another script but those of its names', () => {
    const words = pages.flatMap(({ items }) => items.flatMap(({ text }) => text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu) ?? []));
    expect([...new Set(words)].toSorted()).toEqual(
      ['Akbastau', 'Aqbastau', 'Fi', 'G', 'Google', 'ISBN', 'Mbit', 'Tolstoy', 'Wi', 'cart', 's', 'zine', 'Акбастау', 'Ақбастау', 'арба'].filter((word) =>
        words.includes(word),
      ),
    );
    expect(words).toContain('Google');
    expect(pages[0]?.items.some(({ text }) => text.includes('كىتاپحانا'))).toBe(true);
  });

  it('keeps an ISBN in its order, a note below its page, and the year on the right of its chronology', () => {
    const note = pages.find(({ items }) => items.some(({ text }) => text.includes('ISBN'))) ?? expect.fail('no note');
    expect(note.items.map(({ text }) => text).join(' ')).toMatch(/ISBN[\s\S]*978-601-7|978-601-7[\s\S]*ISBN/);
    const isbn = note.items.find(({ text }) => text.includes('ISBN')) ?? expect.fail('no ISBN');
    expect(item(note, 'Google').y).toBeGreaterThan(isbn.y);
    const year = pages.flatMap(({ items }) => items).filter(({ text, x }) => text.trim() === '2022' && x > 330);
    expect(year.length).toBeGreaterThan(0);
  });
});

it('prints messages that it has in English only from left to right, and says so', async () => {
  const from = join(dir, 'english-in');
  await cp(publication('qanat'), from, { recursive: true });
  await rm(join(from, 'templates'), { recursive: true });
  await build(from, 'english');
  const { pages } = await readPdf(await readFile(join(dir, 'english/fa/qanat-fa-a5.pdf')));
  const back = pages.at(-1) as PdfPage;
  // A sentence ends on the right, as English does.
  const last = back.lines.find(({ text }) => text.startsWith('Fold')) ?? expect.fail('no sentence');
  expect(last.text).toBe('Fold, staple, give them away.');
  const imprint = pages.find(({ text }) => text.includes('Published by')) ?? expect.fail('no imprint');
  expect(item(imprint, 'انجمن').x).toBeGreaterThan(item(imprint, 'Published by').x);
}, 240_000);
