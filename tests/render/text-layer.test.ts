import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFonts } from '../../scripts/layout/choose-fonts.ts';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { savePdf } from '../../scripts/press/save-pdf.ts';
import { finishText } from '../../scripts/press/text-layer/finish-text.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { difference, rasterise } from '../press/exchange/rasterise.ts';
import { findAsFirefox } from '../press/text-layer/find-as-firefox.ts';
import { readPdf } from '../whole/read-pdf.ts';
import { keepBrowser } from './keep-browser.ts';

let browser: Browser;
let close: () => Promise<void>;
let printed: Uint8Array;
let finished: Uint8Array;

const LINES = [
  'the mountain\u00ADeering',
  'of harbour\u00ADmasters',
  'Бостан\u00ADдықтар',
  'the anarcho-syndicalists',
  'of Nur-Sultan in',
  'afflicted, finally',
  '<span style="font-variant-caps: all-small-caps">Kazakhstan Kiosk</span>',
  '16\u2060–\u206017 June',
];

/** A column so narrow that every line breaks where it can. */
const HTML = (faces: string) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>${faces}
  @page { size: 200px 700px; margin: 10px } body { margin: 0; font: 20px/24px Literata; width: 8ch } p { margin: 0 0 24px }
  </style></head><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`;

beforeAll(async () => {
  ({ browser, close } = await keepBrowser());
  const { page, setDocument } = await openPage(browser);
  await setDocument(HTML(chooseFonts('', []).styles));
  printed = await page.pdf({ preferCSSPageSize: true, tagged: true });
  await page.close();
  const document = await openPdf(printed);
  await finishText(document);
  finished = await savePdf(document);
});
afterAll(() => close());

describe('the text of a finished page', () => {
  it('is found where a line divides a word, a ligature joins letters or capitals are small', async () => {
    const words = ['mountaineering', 'harbourmasters', 'Бостандықтар', 'afflicted', 'finally', 'Kazakhstan', 'Kiosk', '16–17'];
    const before = await findAsFirefox(printed, words);
    expect(Object.values(before).filter((count) => count === 1).length).toBeLessThan(words.length);
    expect(await findAsFirefox(finished, words)).toEqual(Object.fromEntries(words.map((word) => [word, 1])));
  });

  it('is copied without soft hyphens and joiners, and with U+002D for no hyphen but that of a division', async () => {
    const text = (await readPdf(finished)).pages.map((page) => page.text).join('\n');
    expect(text).not.toMatch(/[\u00AD\u200B\u2010\u2060\uFB00-\uFB06]/);
    expect(text).toMatch(/mountain-\neering\nof\nharbour-\nmasters\nБостан-\nдықтар\n/);
  });

  it('keeps the hyphens that are written, also where a line ends', async () => {
    const content = await contentOf(finished);
    // Programs that join lines at U+002D leave U+2010 alone.
    expect(content.match(/ActualText <FEFF2010>/g)).toHaveLength(2);
    expect(content).not.toContain('FEFF00AD');
  });

  it('is drawn as before, to the pixel', async () => {
    const [before, after] = [await rasterise(printed), await rasterise(finished)];
    expect(before.map((page, index) => difference(page, after[index] ?? new Uint8ClampedArray(), 0))).toEqual(before.map(() => 0));
  });
});

async function contentOf(bytes: Uint8Array): Promise<string> {
  const { pageContent } = await import('../../scripts/press/content/page-content.ts');
  const document = await openPdf(bytes);
  return document
    .getPages()
    .map((page) => pageContent(document, page.node))
    .join('\n');
}
