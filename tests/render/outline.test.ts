import { expect, test } from 'vitest';
import { finishOutline } from '../../scripts/press/outline/finish-outline.ts';
import { type ReadPrint, readBack } from '../../scripts/press/read-back.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { printLayout } from '../../scripts/render/print-layout.ts';
import { finishWhole } from '../press/finish-whole.ts';
import { readPdf } from '../whole/read-pdf.ts';
import { call, notes, TINY, type TinySection, tinyLayout } from './tiny-layout.ts';
import { tinySetup } from './tiny-setup.ts';

const setup = tinySetup();

const METADATA = { title: 'Tiny', author: 'Us', language: 'en', tool: 'zine', date: new Date(0), dir: 'ltr' as const };

async function print(sections: TinySection[]) {
  const layout = tinyLayout(setup.fonts, sections);
  const { page, setDocument } = await openPage(setup.browser);
  await setDocument(measurableHtml(layout));
  let read: ReadPrint | undefined;
  const readPrint = async (pdf: Uint8Array, map: Parameters<typeof readBack>[2]) => {
    read = await readBack(pdf, layout, map);
    return read;
  };
  const { value } = await printLayout(page, layout, { readBack: readPrint });
  await page.close();
  if (!value || !read) throw new Error('expected a print');
  return { headings: value.headings, document: read.document };
}

const finish = async (sections: TinySection[]): Promise<Uint8Array> => {
  const { document, headings } = await print(sections);
  return finishWhole(document, { geometry: TINY, metadata: METADATA, frontMatter: 0, headings, content: 'tiny' });
};

test('the outline has the words of the headings: none lost where a line ends, no notes among them', async () => {
  const html = `
    <h1>What everybody in the laundry knew of the harbour</h1>
    <h2>Two<br>lines, and a <em>word</em></h2>
    <h2>Known to all${call(1)} who asked</h2><p>Text</p>
    <h3>The <span class="term" id="term--akim--a--1" data-term="akim" data-gloss>akim</span>’s un\u00ADmis\u00ADtak\u00ADable 2\u2060–\u20603</h3>`;
  const bytes = await finish([{ id: 'a', html: html + notes('A note of some words.') }]);
  expect((await readPdf(bytes)).outline.map(({ title, depth }) => ({ title, depth }))).toEqual([
    { title: 'What everybody in the laundry knew of the harbour', depth: 0 },
    { title: 'Two lines, and a word', depth: 1 },
    { title: 'Known to all who asked', depth: 1 },
    { title: 'The akim’s unmistakable 2–3', depth: 2 },
  ]);
});

test('whatever headings hold, and wherever they stand, each that is printed has its entry', async () => {
  const pixel = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const html = `<h1>All</h1><h2><img alt="A drawing" src="${pixel}"></h2><h2>${call(1)}</h2><h2>&nbsp;</h2><h2> </h2><h2>\u00AD</h2>
    <h2 style="display: none">Not</h2><div aria-hidden="true"><h2>Not</h2></div><h2 style="visibility: hidden">Not</h2>
    <ul><li><h3>Item</h3></li></ul><blockquote><h4>Said</h4></blockquote><table><tr><td><h5>Cell</h5></td></tr></table>`;
  const { outline } = await readPdf(await finish([{ id: 'a', html: html + notes('A note.') }]));
  expect(outline.map(({ title }) => title.trim())).toEqual(['All', 'A drawing', '1', '', 'Item', 'Said', 'Cell']);
});

test('many entries below one are closed, few stay open, and reader programs show the outline beside two pages', async () => {
  const long = ['<h1>Chronology</h1>', ...Array.from({ length: 13 }, (_, index) => `<h2>${1900 + index}</h2>`)].join('');
  const bytes = await finish([
    { id: 'a', html: long },
    { id: 'b', html: '<h1>Few</h1><h2>One</h2><h2>Two</h2>' },
  ]);
  const { outline, view } = await readPdf(bytes);
  expect(outline.filter(({ depth }) => depth === 0).map(({ title, lines }) => [title, lines])).toEqual([['Chronology', -13], ['Few', 2]]); // biome-ignore format: a table
  expect(view).toEqual({ layout: 'TwoPageRight', mode: 'UseOutlines' });
});

test('an outline that does not agree with the headings is never handed out', async () => {
  const { document, headings } = await print([{ id: 'a', html: '<h1>One</h1><h2>Two</h2>' }]);
  expect(() => finishOutline(document, [...headings, { level: 1, text: 'Three' }])).toThrow('no entry where the heading “Three” of level 1 is printed');
  expect(() => finishOutline(document, headings.slice(1))).toThrow('has H1 where the heading “Two” of level 2 is printed');
  expect(() => finishOutline(document, headings.slice(0, 1))).toThrow('has 2 entries for 1 headings');
});
