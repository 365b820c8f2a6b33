import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { readBack } from '../../scripts/press/read-back.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { printLayout } from '../../scripts/render/print-layout.ts';
import { call, lines, notes, type TinySection, tinyLayout } from './tiny-layout.ts';
import { tinySetup } from './tiny-setup.ts';

const setup = tinySetup();

/** Prints and reads back: the text of every page, its lines from top to bottom. */
async function print(sections: TinySection[], options: { dir?: 'ltr' | 'rtl' } = {}) {
  const layout = tinyLayout(setup.fonts, sections, options);
  const { page, setDocument } = await openPage(setup.browser);
  await setDocument(measurableHtml(layout));
  try {
    const { value, problems } = await printLayout(page, layout, {
      readBack: (pdf, map) => readBack(pdf, layout, map),
    });
    return { problems, map: value?.map, pages: value ? await textOf(value.pdf) : [] };
  } finally {
    await page.close();
  }
}

async function textOf(pdf: Uint8Array): Promise<string[][]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const rows = new Map<number, string>();
    for (const item of (await (await document.getPage(i)).getTextContent()).items) {
      if (!('str' in item) || item.str === '') continue;
      const y = Math.round(item.transform[5] as number);
      rows.set(y, (rows.get(y) ?? '') + item.str);
    }
    pages.push(
      [...rows]
        .sort(([a], [b]) => b - a)
        .map(([, text]) => text.trim())
        .filter((text) => text !== ''),
    );
  }
  return pages;
}

test('fills ten lines a page, breaks, and pads to a multiple of four', async () => {
  const { pages, map } = await print([{ id: 'a', html: lines(12), folio: 'none' }]);
  expect(pages.map((rows) => rows.length)).toEqual([10, 2, 0, 0]);
  expect(map?.blanks).toEqual([2, 3]);
});

test('a right-hand opening gets a blank before it, the back cover the padding', async () => {
  const { map, pages } = await print([
    { id: 'a', html: lines(1, 'front'), folio: 'none' },
    { id: 'b', html: lines(11, 'body'), folio: 'none', start: 'recto' },
    { id: 'c', html: lines(1, 'back'), folio: 'none', start: 'back' },
  ]);
  expect(map?.blanks).toEqual([1, 4, 5, 6]);
  expect(pages.map((rows) => rows[0] ?? '')).toEqual(['front 1', '', 'body 1', 'body 11', '', '', '', 'back 1']);
});

test('fillers take the place of blanks before the back cover; those without room are not printed', async () => {
  const { map, pages, problems } = await print([
    { id: 'a', html: `${lines(11, 'body')}<p><a href="#end">p <span data-page-of="end"></span></a></p><p id="end">end</p>` },
    { id: 'notes', html: lines(1, 'notes'), folio: 'none', filler: true },
    { id: 'poster', html: lines(1, 'poster'), folio: 'none', frame: 'full', filler: true },
    { id: 'c', html: lines(1, 'back'), folio: 'none', start: 'back', frame: 'full' },
  ]);
  expect(problems).toEqual([]);
  expect(pages).toEqual([[...Array.from({ length: 10 }, (_, i) => `body ${i + 1}`), '1'], ['body 11', 'p 2', 'end', '2'], ['notes 1'], ['back 1']]);
  expect(map?.sections.map(({ id }) => id)).toEqual(['a', 'notes', 'c']);
});

test('front matter in roman, then arabic from one; heads and folios where they are wanted', async () => {
  const heads = { left: 'Booklet', right: 'A "quoted" \\ chapter' };
  const { pages, map } = await print([
    { id: 'cover', html: lines(1, 'cover'), folio: 'none' },
    { id: 'contents', html: lines(1, 'contents'), folio: 'roman' },
    { id: 'opening', html: lines(1, 'opening'), folio: 'none', counts: 'arabic', start: 'recto' },
    { id: 'text', html: lines(15, 'text'), heads },
  ]);
  expect(map?.labels).toEqual(['i', 'ii', '1', '2', '3', '4', '5', '6']);
  expect(pages[1]).toEqual(['contents 1', 'ii']);
  expect(pages[2]).toEqual(['opening 1']);
  expect([pages[3]?.at(0), pages[3]?.at(-1)]).toEqual(['Booklet', '2']);
  expect([pages[4]?.at(0), pages[4]?.at(-1)]).toEqual(['A "quoted" \\ chapter', '3']);
});

test('page numbers are filled in and folded, also forward and to roman pages', async () => {
  const html = `<p><a href="#x">at <span data-page-of="x"></span></a></p><p>in <span data-pages-of="x y z"></span></p>`;
  const { pages } = await print([
    { id: 'contents', html, folio: 'roman' },
    { id: 'imprint', html: '<p>made in <span data-page-of="contents"></span></p>', folio: 'roman' },
    { id: 'text', html: `${lines(12)}<p id="x">x</p>${lines(9)}<p id="y">y</p>${lines(25)}<p id="z">z</p>` },
  ]);
  expect(pages[0]).toEqual(['at 2', 'in 2–3, 5', 'i']);
  expect(pages[1]).toEqual(['made in i', 'ii']);
  expect(pages[3]).toContain('x');
  expect(pages[4]).toContain('y');
  expect(pages[6]).toContain('z');
});

test('where the texts begin on a left-hand page, all pages are counted from the cover on, and none is roman', async () => {
  const { pages, map } = await print([
    { id: 'contents', html: '<p id="here">text <span data-page-of="text"></span></p>', folio: 'roman' },
    { id: 'text', html: `<div id="text">${lines(12)}</div>` },
  ]);
  expect(map?.labels).toEqual(['1', '2', '3', '4']);
  expect(pages[0]).toEqual(['text 2', '1']);
  expect([pages[1]?.at(-1), pages[2]?.at(-1)]).toEqual(['2', '3']);
});

test('a note stands at the foot of the page of its call, text flows above it', async () => {
  const { pages } = await print([{ id: 'a', folio: 'none', html: `<p>first${call(1)}</p>${lines(14)}${notes('The note.')}` }]);
  expect(pages[0]?.at(-1)).toBe('The note.');
  expect(pages[0]).toHaveLength(10);
  expect(pages[1]?.[0]).toBe('line 9');
});

test('a call on the last line takes its note along', async () => {
  const { pages } = await print([{ id: 'a', folio: 'none', html: `${lines(9)}<p>tenth${call(1)}</p>${lines(3)}${notes('The note.')}` }]);
  expect(pages[0]?.join(' ')).not.toContain('The note');
  expect(pages[1]?.[0]).toContain('tenth');
  expect(pages[1]?.at(-1)).toBe('The note.');
});

test('a note longer than the room continues on the next page and loses nothing', async () => {
  const words = Array.from({ length: 240 }, (_, i) => `w${i}`);
  const { pages } = await print([{ id: 'a', folio: 'none', html: `${lines(5)}<p>sixth${call(1)}</p>${lines(20)}${notes(words.join(' '))}` }]);
  const printed = pages.flatMap((rows) => rows.join(' ').match(/w\d+/g) ?? []);
  expect(printed).toEqual(words);
  expect(pages[0]?.join(' ')).toContain('sixth');
  expect(pages[0]?.join(' ')).toContain('w0');
});

test('notes called in tables, headings and quotations stand at the foot too', async () => {
  const html = `<h2>head${call(1)}</h2><blockquote style="margin:0 20px"><p>said${call(2)}</p></blockquote><table><tr><td>cell${call(3)}</td></tr></table>${lines(14)}${notes('one.', 'two.', 'three.')}`;
  const { pages } = await print([{ id: 'a', folio: 'none', html }]);
  expect(pages[0]?.slice(-3)).toEqual(['one.', 'two.', 'three.']);
  expect(pages.flat().filter((row) => /^line \d+$/.test(row))).toHaveLength(14);
});

test('a note whose call is nowhere is an error, not a loss', async () => {
  const { problems } = await print([{ id: 'a', path: 'chapters/en/a.md', html: `${lines(2)}${notes('Orphan.')}` }]);
  expect(problems.map(({ rule }) => rule)).toEqual(['note-unplaced']);
});

test('a block wider than the measure is an error with its file and line', async () => {
  const { problems } = await print([
    { id: 'a', path: 'chapters/en/a.md', html: `${lines(2)}<p data-line="7" style="white-space:nowrap">one very long line that can never fit</p>` },
  ]);
  expect(problems.map(({ rule, place }) => [rule, place.path, place.line])).toEqual([['block-overflow', 'chapters/en/a.md', 7]]);
});

test('soft hyphens stay only where a line breaks', async () => {
  const word = 'ex\u00ADtra\u00ADor\u00ADdi\u00ADnary';
  const { pages } = await print([{ id: 'a', folio: 'none', html: `<p>${word} ${word} ${word}</p>` }]);
  const text = pages[0]?.join('\n') ?? '';
  expect(text.replaceAll(/[\u2010-]\n/g, '').replaceAll('\n', ' ')).toBe('extraordinary extraordinary extraordinary');
  expect(text.split('\n').length).toBeGreaterThan(1);
});

test('on a right-to-left page the first page is a left-hand page and the columns are read from the right', async () => {
  const { pages, map } = await print([{ id: 'a', html: `${lines(12)}<p id="x">x</p><p><a href="#x">p <span data-page-of="x"></span></a></p>` }], {
    dir: 'rtl',
  });
  expect(map?.anchors.get('x')).toBe(1);
  expect(pages[1]?.some((row) => /2/.test(row) && row.includes('p'))).toBe(true);
});
