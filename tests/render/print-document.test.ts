import { PDFDict, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HowToInput, layOutHowTo } from '../../scripts/layout/lay-out-how-to.ts';
import { loadTemplates, type Templates } from '../../scripts/layout/load-templates.ts';
import { loadLocale } from '../../scripts/locale/load-locale.ts';
import type { Operation } from '../../scripts/press/content/operation.ts';
import { pageContent } from '../../scripts/press/content/page-content.ts';
import { readOperations } from '../../scripts/press/content/read-operations.ts';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { printDocument } from '../../scripts/render/print-document.ts';
import { rasterise } from '../press/exchange/rasterise.ts';
import { finishWhole } from '../press/finish-whole.ts';
import { readPdf } from '../whole/read-pdf.ts';
import { keepBrowser } from './keep-browser.ts';

let browser: Browser;
let close: () => Promise<void>;
let templates: Templates;

beforeAll(async () => {
  templates = (await loadTemplates()).value;
  ({ browser, close } = await keepBrowser());
});
afterAll(() => close());

const METADATA = { title: 'How to', author: 'The Steam Press', language: 'en', tool: 'zine', date: new Date(0), dir: 'ltr' as const };

async function layOutIn(locale: string, fields: Partial<HowToInput>) {
  const messages = await loadLocale(locale);
  return layOutHowTo({ messages, templates, paper: 'a4', flip: 'short', duplex: 'auto', pages: 96, sheets: 24, rows: 1, ...fields }).value;
}

/** The finished how-to sheet: cut to the size of the paper, as it is handed out. */
async function howTo(locale = 'en', fields: Partial<HowToInput> = {}): Promise<Uint8Array> {
  const { html, geometry } = await layOutIn(locale, fields);
  const { value, problems } = await printDocument(await openPage(browser), html, { path: `templates/locales/${locale}.json` });
  expect(problems).toEqual([]);
  return finishWhole(await openPdf(value ?? new Uint8Array()), { geometry, metadata: METADATA, frontMatter: 0, headings: [], content: html });
}

/** Which points of a page are dark, at 72 dpi. */
class Picture {
  readonly width: number;
  readonly height: number;
  readonly #rgba: Uint8ClampedArray;
  constructor(rgba: Uint8ClampedArray, [width, height]: readonly [number, number]) {
    [this.#rgba, this.width, this.height] = [rgba, Math.ceil(width), Math.ceil(height)];
  }
  isDark(x: number, y: number): boolean {
    return (this.#rgba[(y * this.width + x) * 4] ?? 255) < 128;
  }
  dark(left: number, top: number, right: number, bottom: number): [x: number, y: number][] {
    const points: [number, number][] = [];
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (this.isDark(x, y)) points.push([x, y]);
    return points;
  }
}

const SIZES = { a4: [841.89, 595.28], letter: [792, 612] } as const;
const VARIANTS = (['a4', 'letter'] as const).flatMap((paper) =>
  (['short', 'long'] as const).flatMap((flip) => (['auto', 'manual'] as const).map((duplex) => [paper, flip, duplex] as const)),
);

async function pictures(bytes: Uint8Array, paper: keyof typeof SIZES): Promise<[Picture, Picture]> {
  const [front, back] = await rasterise(bytes);
  if (!front || !back) throw new Error('expected two pages');
  return [new Picture(front, SIZES[paper]), new Picture(back, SIZES[paper])];
}

/** The width of every line that is drawn, in points. Chromium sets it in graphics states. */
function strokeWidths(page: PDFPage, operations: Operation[]): number[] {
  const states = page.node.Resources()?.lookup(PDFName.of('ExtGState'), PDFDict);
  const widths: number[] = [];
  let [scale, width] = [1, 1];
  const saved: [number, number][] = [];
  for (const { operator, operands } of operations) {
    const [first] = operands;
    if (operator === 'q') saved.push([scale, width]);
    else if (operator === 'Q') [scale, width] = saved.pop() ?? [1, 1];
    else if (operator === 'cm') scale *= Math.hypot(Number(first), Number(operands[1]));
    else if (operator === 'S') widths.push(width * scale);
    else if (operator === 'gs' && typeof first === 'object') {
      const state = states?.lookup(PDFName.of(first.raw.slice(1)), PDFDict);
      width = state?.lookupMaybe(PDFName.of('LW'), PDFNumber)?.asNumber() ?? width;
    }
  }
  return widths;
}

describe('the how-to sheet in print', () => {
  it.each(['en', 'ru', 'kk'])('fits its two pages in every variant: %s', async (locale) => {
    for (const [paper, flip, duplex] of VARIANTS) {
      const bytes = await howTo(locale, { paper, flip, duplex, pages: 200, sheets: 50 });
      const document = await openPdf(bytes);
      const pages = document.getPages();
      expect(pages.map((page) => [page.getMediaBox().x, page.getMediaBox().y])).toEqual([
        [0, 0],
        [0, 0],
      ]);
      for (const page of pages) {
        expect(page.getWidth()).toBeCloseTo(SIZES[paper][0], 2);
        expect(page.getHeight()).toBeCloseTo(SIZES[paper][1], 2);
      }
    }
  });

  it.each(['a4', 'letter'] as const)('comes out of the browser exactly as large as it was laid out: %s', async (paper) => {
    const { html, geometry } = await layOutIn('en', { paper });
    const { value } = await printDocument(await openPage(browser), html, { path: 'templates/how-to.hbs' });
    for (const page of (await openPdf(value ?? new Uint8Array())).getPages()) {
      expect(page.getWidth()).toBeCloseTo(geometry.sheet.width * 0.75, 3);
      expect(page.getHeight()).toBeCloseTo(geometry.sheet.height * 0.75, 3);
    }
  });

  it('keeps 10 mm from the edges of the paper', async () => {
    for (const paper of ['a4', 'letter'] as const) {
      for (const picture of await pictures(await howTo('kk', { paper }), paper)) {
        const margin = Math.floor((10 / 25.4) * 72);
        const inside = picture.dark(margin, margin, picture.width - margin, picture.height - margin).length;
        expect(inside).toBeGreaterThan(1000);
        expect(picture.dark(0, 0, picture.width, picture.height)).toHaveLength(inside);
      }
    }
  });

  it.each(['short', 'long'] as const)('has marks that meet against the light only if the sheet turned about the %s edge', async (flip) => {
    const [front, back] = await pictures(await howTo('en', { flip }), 'a4');
    // Arrow and dot in the lower right corner of the front.
    const zone = [front.width - 144, front.height - 78, front.width - 34, front.height - 34] as const;
    const marks = front.dark(...zone);
    expect(marks.length).toBeGreaterThan(300);
    const turned = {
      short: ([x, y]: [number, number]): [number, number] => [front.width - 1 - x, y],
      long: ([x, y]: [number, number]): [number, number] => [x, front.height - 1 - y],
    };
    const other = flip === 'short' ? 'long' : 'short';
    // Right: within the hollow shapes, which are there. Wrong: on the cross.
    expect(marks.filter((point) => back.isDark(...turned[flip](point)))).toEqual([]);
    const [[x0, y0], [x1, y1]] = [turned[flip]([zone[0], zone[1]]), turned[flip]([zone[2], zone[3]])];
    expect(back.dark(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)).length).toBeGreaterThan(100);
    expect(marks.filter((point) => back.isDark(...turned[other](point))).length).toBeGreaterThan(20);
  });

  it('has a ruler of exactly 100 mm', async () => {
    const document = await getDocument({ data: await howTo(), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(2)).getTextContent();
    const centre = (text: string): number => {
      const item = items.find((each) => 'str' in each && each.str === text);
      return item && 'transform' in item ? (item.transform[4] as number) + item.width / 2 : Number.NaN;
    };
    expect(((centre('100') - centre('0')) / 72) * 25.4).toBeCloseTo(100, 1);
  });

  it('is black on white, in lines of at least half a point, without Type 3 fonts', async () => {
    const document = await openPdf(await howTo('en', { paper: 'letter' }));
    const fonts = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(fonts.filter((object) => object.includes('/Type3'))).toEqual([]);
    expect(fonts.filter((object) => object.includes('/CIDFontType2')).length).toBeGreaterThan(0);
    const operations = document.getPages().map((page) => [...readOperations(pageContent(document, page.node))]);
    const colours = operations.flat().filter(({ operator }) => /^(?:rg|RG|g|G|k|K)$/.test(operator));
    expect([...new Set(colours.map(({ operands }) => operands.join(' ')))].toSorted()).toEqual(['0 0 0', '1 1 1']);
    const widths = document.getPages().flatMap((page, index) => strokeWidths(page, operations[index] ?? []));
    expect(widths.length).toBeGreaterThan(50);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(0.5);
  });

  it('has the same bytes each time', async () => {
    const [first, second] = [await howTo('ru'), await howTo('ru')];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('is not printed if it asks for anything', async () => {
    const { html } = await layOutIn('en', {});
    const hostile = html.replace(/<meta http-equiv[^>]*>/, '').replace('</h1>', '<img src="http://127.0.0.1:9/a.png"></h1>');
    const { value, problems } = await printDocument(await openPage(browser), hostile, { path: 'templates/how-to.hbs' });
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'request-blocked', message: expect.stringContaining('http://127.0.0.1:9/a.png') }]);
  });

  it.each(VARIANTS)('sets messages twice as long smaller, so that all of them are printed: %s %s %s', async (paper, flip, duplex) => {
    const { html } = await layOutIn('en', { paper, flip, duplex });
    const words = [...html.matchAll(/<(h1|h2|p)(?: class="[^"]*")?>([^<]+)/g)].map(([, , text = '']) => text);
    const long = html.replace(/(<(?:h1|h2|p)(?: class="[^"]*")?>)([^<]+)/g, '$1$2 $2');
    const { value, problems } = await printDocument(await openPage(browser), long, { path: 'templates/locales/en.json' });
    expect(problems).toEqual([]);
    const { pages } = await readPdf(value ?? new Uint8Array());
    const letters = (texts: readonly string[]): number => texts.join('').replaceAll(/&[^;]+;|[^\p{L}]/gu, '').length;
    expect(letters(pages.map(({ text }) => text))).toBeGreaterThanOrEqual(2 * letters(words));
  });

  it('names words for which there is no room, and prints nothing', async () => {
    const { html } = await layOutIn('en', {});
    const place = { path: 'templates/locales/en.json' };
    const { value, problems } = await printDocument(await openPage(browser), html.replace('Put this sheet aside.', 'Put this sheet aside. '.repeat(40)), place);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'block-overflow', place, message: 'Unexpected words `Stack`, expected room for them in their box' }]);
  });
});
