import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFonts } from '../../scripts/layout/choose-fonts.ts';
import { type ReadPrint, readBack } from '../../scripts/press/read-back.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { printLayout } from '../../scripts/render/print-layout.ts';
import { finishWhole } from '../press/finish-whole.ts';
import { keepBrowser } from './keep-browser.ts';
import { call, notes, TINY, tinyLayout } from './tiny-layout.ts';

let browser: Browser;
let close: () => Promise<void>;
let fonts: string;

beforeAll(async () => {
  fonts = chooseFonts('Шал, кет! Қазақстан', []).styles;
  ({ browser, close } = await keepBrowser());
});
afterAll(() => close());

const METADATA = { title: 'Tiny', author: 'Us', language: 'en', tool: 'zine', date: new Date(0), dir: 'ltr' as const };

async function print(html: string) {
  const layout = tinyLayout(fonts, [{ id: 'a', html }]);
  const { page, setDocument } = await openPage(browser);
  await setDocument(measurableHtml(layout));
  let read: ReadPrint | undefined;
  const { value } = await printLayout(page, layout, {
    readBack: async (pdf, map) => {
      read = await readBack(pdf, layout, map);
      return read;
    },
  });
  await page.close();
  if (!value || !read) throw new Error('expected a print');
  const { headings, languages } = value;
  return { languages, bytes: await finishWhole(read.document, { geometry: TINY, metadata: METADATA, frontMatter: 0, headings, languages, content: 'tiny' }) };
}

interface Node {
  role?: string;
  lang?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** `lang role words` of every element that says its language, as pdf.js has it. */
async function spoken(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const texts = new Map<string, string>();
    let mark = '';
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) texts.set(mark, `${texts.get(mark) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      else if (item.id !== undefined) mark = item.id;
    }
    const words = (node: Node): string => (node.type === 'content' ? (texts.get(node.id ?? '') ?? '') : (node.children ?? []).map(words).join(''));
    const walk = (node: Node): void => {
      if (node.lang !== undefined) found.push(`${node.lang} ${node.role} ${words(node).replace(/\s+/g, ' ').trim()}`);
      for (const child of node.children ?? []) walk(child);
    };
    walk((await page.getStructTree()) as Node);
  }
  await task.destroy();
  return found;
}

test('words in another language say so in the tags: those that are, and no others that are written alike', async () => {
  const { bytes } = await print(
    `<h1>What they called</h1>
    <p>The akim heard <span lang="kk">Шал, кет!</span>, an <span lang="kk-Latn">akim</span> is an akim${call(1)}, and <em lang="ru">что <b>делать</b></em>?</p>
    <p lang="ru">Что делать, спросили они, и что делать потом.</p>
    <ul><li lang="kk">Қазақстан</li><li>Kazakhstan</li></ul>${notes('As in <span lang="kk">әкім</span>.')}`,
  );
  expect((await spoken(bytes)).filter((each) => !each.startsWith('en Document '))).toEqual([
    'kk Span Шал, кет!',
    'kk-Latn Span akim',
    // What goes on overleaf is shown by itself there.
    'ru Span что',
    'kk Span әкім',
    'ru Span делать',
    'ru P Что делать, спросили они, и что делать потом.',
    'kk LI Қазақстан',
  ]);
});

test('nothing is read, and nothing said, where all words are in the language of the document', async () => {
  const { bytes, languages } = await print('<h1>One</h1><p>Two <span lang="en">three</span></p>');
  expect(languages).toEqual([]);
  expect(await spoken(bytes)).toEqual([expect.stringMatching(/^en Document /)]);
});
