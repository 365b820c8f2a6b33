import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Heading } from '../../scripts/model/layout.ts';
import { readBack } from '../../scripts/press/read-back.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { printLayout } from '../../scripts/render/print-layout.ts';
import { finishWhole } from '../press/finish-whole.ts';
import { call, lines, notes, TINY, tinyLayout } from './tiny-layout.ts';
import { tinySetup } from './tiny-setup.ts';

/** Pages of ten lines, a note's line being three quarters of the text's. */
const setup = tinySetup();

/** A piece of text on a page, in points from the page's top. */
interface Piece {
  text: string;
  x: number;
  y: number;
}

async function print(html: string, headings: Heading[] = []) {
  const layout = tinyLayout(setup.fonts, [{ id: 'a', path: 'chapters/en/a.md', folio: 'none', html }]);
  const { page, setDocument } = await openPage(setup.browser);
  await setDocument(measurableHtml(layout));
  try {
    let document: Awaited<ReturnType<typeof readBack>>['document'] | undefined;
    const { value, problems } = await printLayout(page, layout, {
      readBack: async (pdf, map) => {
        const read = await readBack(pdf, layout, map);
        document = read.document;
        return read;
      },
    });
    if (!value || !document) return { problems, pages: [] as Piece[][], tags: '' };
    const metadata = { title: 'Tiny', author: 'Nobody', language: 'en', tool: 'zine', date: new Date(0), dir: 'ltr' as const };
    const finished = await finishWhole(document, { geometry: TINY, metadata, frontMatter: 0, content: '00', headings });
    return { problems, ...(await read(finished)) };
  } finally {
    await page.close();
  }
}

async function read(pdf: Uint8Array) {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: Piece[][] = [];
  let tags = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const pieces: Piece[] = [];
    const marks = new Map<string, string>();
    const open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.id ?? '');
      } else if (item.str.trim() !== '') {
        pieces.push({ text: item.str.trim(), x: item.transform[4] as number, y: 210 - (item.transform[5] as number) });
        const mark = open.findLast((id) => id !== '') ?? '';
        marks.set(mark, `${marks.get(mark) ?? ''}${item.str} `);
      }
    }
    pages.push(pieces.sort((a, b) => a.y - b.y || a.x - b.x));
    tags += textOf(await page.getStructTree(), marks);
  }
  return { pages, tags: tags.replaceAll(/\s+/g, ' ') };
}

/** The words of a page in the order of its tags, blocks divided by bars. */
function textOf(node: unknown, marks: ReadonlyMap<string, string>): string {
  const { id, role, children } = (node ?? {}) as { id?: string; role?: string; children?: unknown[] };
  if (id !== undefined) return marks.get(id) ?? '';
  const text = (children ?? []).map((child) => textOf(child, marks)).join('');
  return /^(?:P|H\d|Div|TR|Table)$/.test(role ?? '') ? `${text}| ` : text;
}

const words = (pages: Piece[][], form: RegExp): string[] => pages.flatMap((page) => page.flatMap(({ text }) => text.match(form) ?? []));
const pageOf = (pages: Piece[][], word: string): number => pages.findIndex((page) => page.some(({ text }) => text.split(/\s+/).includes(word)));
/** Nothing is printed over anything: the lines of a page keep the distance of the smaller of their lines. */
function expectNoOverlap(pages: Piece[][]): void {
  for (const page of pages) {
    const ys = [...new Set(page.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
    for (const [i, y] of ys.entries()) if (i > 0) expect(y - (ys[i - 1] ?? 0), `lines at ${ys[i - 1]} and ${y}`).toBeGreaterThan(5);
    for (const { text, y } of page) expect(y, text).toBeLessThan(180.5);
  }
}
const count = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i + 1));

test('every note of a table over several pages stands on the page of its row, rows in order, head repeated', async () => {
  const rows = count(30, (i) => `<tr><td>row${i}${call(i)}</td><td>v${i}</td></tr>`).join('');
  const html = `<p>before</p><table style="width:100%"><thead><tr><th>head</th><th>h</th></tr></thead><tbody>${rows}</tbody></table><p>after</p>${notes(...count(30, (i) => `note${i}.`))}`;
  const { pages, problems } = await print(html);
  expect(problems).toEqual([]);
  expect(words(pages, /row\d+/).map((word) => word.replace(/^row(\d+?)\1$/, 'row$1'))).toHaveLength(30);
  expect(words(pages, /note\d+/)).toEqual(count(30, (i) => `note${i}`));
  for (let i = 1; i <= 30; i++) expect(pageOf(pages, `v${i}`), `row ${i}`).toBe(pageOf(pages, `note${i}.`));
  const filled = pages.filter((page) => page.some(({ text }) => /^v\d/.test(text)));
  expect(filled.every((page) => page.some(({ text }) => text === 'head'))).toBe(true);
  // Columns stand below each other on every page.
  const columns = pages.flatMap((page, i) => page.filter(({ text }) => /^v\d/.test(text)).map(({ x }) => Math.round(x - (i % 2 ? 22.5 : 37.5))));
  expect(new Set(columns).size).toBe(1);
  expectNoOverlap(pages);
});

test('a table behind a note begins where it would without the note', async () => {
  const rows = count(25, (i) => `<tr><td style="padding:0">row${i}</td></tr>`).join('');
  const { pages } = await print(`<p>first${call(1)}</p><table style="border-spacing:0"><tbody>${rows}</tbody></table>${notes('note1.')}`);
  expect(pageOf(pages, 'row1')).toBe(0);
  expect(pages[0]?.filter(({ text }) => text.startsWith('row'))).toHaveLength(8);
  expect(words(pages, /^row\d+$/)).toEqual(count(25, (i) => `row${i}`));
});

test('notes and glosses are two lists at the foot: those called first and later, with a line between', async () => {
  const sources = notes('first note', 'second note').replace('</div></div>', '</div><div class="note gloss" data-call="word">a gloss</div></div>');
  const html = `<style>.foot { --foot-line: 15px } body > section .foot > .gloss { order: 1 } body > section .foot:has(> .note:not(.gloss)) > :nth-child(1 of .gloss) { margin-block-start: var(--foot-line) }</style>`;
  const { pages } = await print(`<p>one${call(1)} <span id="word">word</span> two${call(2)}</p>${lines(6)}${html}${sources}`);
  const at = (text: string): number => pages[0]?.find((piece) => piece.text.startsWith(text))?.y ?? -1;
  const [first, second, gloss] = [at('first note'), at('second note'), at('a gloss')];
  expect([second - first, gloss - second].map((points) => Math.round((points / 3) * 4))).toEqual([15, 30]);
  // The line between is reckoned with: seven lines of text and three of notes would fill the page without it.
  expect(pages.map((page) => page.filter(({ text }) => text.startsWith('line')).length)).toEqual([5, 1, 0, 0]);
});

test('a table that gives way to a note stands behind the lines that do so too', async () => {
  const table = '<table style="border-spacing:0"><tbody><tr><td style="padding:0">row1</td></tr><tr><td style="padding:0">row2</td></tr></tbody></table>';
  const { pages } = await print(`${lines(5)}<p>six${call(1)}<br>seven<br>eight</p>${table}${notes('note1.<br>goes<br>on')}`);
  expect(['seven', 'eight', 'row1', 'row2'].map((word) => pageOf(pages, word))).toEqual([0, 1, 1, 1]);
});

test('a row higher than a page goes on, its notes with it', async () => {
  const cell = count(90, (i) => `c${i}${i % 30 === 0 ? call(i / 30) : ''}`).join(' ');
  const { pages } = await print(
    `<table><tbody><tr><td>top</td><td>${cell}</td></tr><tr><td>last</td><td>x</td></tr></tbody></table>${notes('note1.', 'note2.', 'note3.')}`,
  );
  expect(words(pages, /note\d/)).toEqual(['note1', 'note2', 'note3']);
  expect(pages.flat().flatMap(({ text }) => text.match(/\bc\d+/g) ?? [])).toHaveLength(90);
  expect(pageOf(pages, 'last')).toBeGreaterThan(0);
  expectNoOverlap(pages);
});

const picture = (height: number) =>
  `<img alt="" style="display:block;width:50px;height:calc(var(--lines) * 20px);--lines:${height}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">`;

test('notes of captions: a picture goes with its note, one that fills the page gives way', async () => {
  const figure = (i: number, height: number) => `<figure style="break-inside:avoid">${picture(height)}<figcaption>plate${i}${call(i)}</figcaption></figure>`;
  const { pages } = await print(`${lines(4)}${figure(1, 6)}${figure(2, 9)}${figure(3, 5)}<p>end</p>${notes('note1.', 'note2.', 'note3.')}`);
  for (let i = 1; i <= 3; i++)
    expect(pageOf(pages, `note${i}.`), `plate ${i}`).toBe(pages.findIndex((page) => page.some(({ text }) => text.startsWith(`plate${i}`))));
  expect(words(pages, /note\d/)).toEqual(['note1', 'note2', 'note3']);
  expectNoOverlap(pages);
});

test('a heading with a call that begins a page keeps its note, and is read without it', async () => {
  const { pages, tags } = await print(`${lines(9)}<h2 style="break-after:avoid">head${call(1)} more</h2>${lines(5, 'text')}${notes('The note.')}`, [
    { level: 2, text: 'head more' },
  ]);
  expect(pageOf(pages, 'note.')).toBe(1);
  expect(pages[1]?.[0]?.text).toContain('head');
  expect(tags).toMatch(/\| head ?1 ?more ?\| text 1 \| The note\. \| text 2/);
});

test('a note is read after its paragraph, not in the middle of a sentence', async () => {
  const { tags } = await print(`<p>One sentence${call(1)} that goes on</p><p>and another.</p>${notes('The note.')}`);
  expect(tags).toMatch(/One sentence ?1 ?that goes on ?\| ?The note\. \| and another\./);
});

test('a note stays with its call in a paragraph whose lines would be others with a foot in it', async () => {
  const text = `${'five '.repeat(14)}to${call(1)} lone`;
  const { pages } = await print(`<style>p { text-wrap: pretty; }</style><div class="prose">${lines(7)}<p>${text}</p></div>${notes('noted.')}`);
  // Line by line the call ends the first page, where its note has no room.
  expect([pageOf(pages, 'to'), pageOf(pages, 'noted.'), pageOf(pages, 'lone')]).toEqual([1, 1, 1]);
});

test('forty notes called in three lines are all printed, in order, whole', async () => {
  const calls = count(40, (i) => `a${call(i)}`).join(' ');
  const { pages, problems } = await print(`<p>${calls}</p>${lines(12)}${notes(...count(40, (i) => `note${i} more words here and there`))}`);
  expect(problems).toEqual([]);
  expect(words(pages, /note\d+/)).toEqual(count(40, (i) => `note${i}`));
  expect(words(pages, /there$/)).toHaveLength(40);
  expect(words(pages, /^line \d+$/)).toHaveLength(12);
  expectNoOverlap(pages);
});

test('a note of three pages begins on the page of its call and loses no word', async () => {
  const { pages } = await print(`${lines(3)}<p>call${call(1)}</p>${lines(30)}${notes(count(400, (i) => `w${i}`).join(' '))}`);
  expect(pages.flat().flatMap(({ text }) => text.match(/\bw\d+/g) ?? [])).toEqual(count(400, (i) => `w${i}`));
  expect(pageOf(pages, 'w1')).toBe(0);
  expect(pageOf(pages, 'w400')).toBeGreaterThanOrEqual(2);
  expectNoOverlap(pages);
});

test('a list, a table and a quotation in a note go on overleaf, lists with their numbers', async () => {
  const list = `<ol start="7" style="padding-left:30px">${count(14, (i) => `<li>item${i}</li>`).join('')}</ol>`;
  const table = `<table><tbody>${count(9, (i) => `<tr><td>cell${i}</td><td>x</td></tr>`).join('')}</tbody></table>`;
  const { pages } = await print(`${lines(6)}<p>call${call(1)}</p>${lines(20)}${notes(`begin ${list}${table}<blockquote>said</blockquote>`)}`);
  expect(words(pages, /item\d+/)).toEqual(count(14, (i) => `item${i}`));
  expect(words(pages, /cell\d+/)).toEqual(count(9, (i) => `cell${i}`));
  expect(words(pages, /^\d+\.$/)).toEqual(count(14, (i) => `${i + 6}.`));
  expect(pageOf(pages, 'said')).toBeGreaterThan(0);
  expectNoOverlap(pages);
});

test('calls in pull quotes, verse, lists in lists, quotations in quotations', async () => {
  const html = `<aside class="pull" style="break-inside:avoid">pull${call(1)}</aside><div class="verse"><p><span class="line" style="display:block">verse${call(2)}</span></p></div>
    <ul><li>outer<ul><li>inner${call(3)}</li></ul></li></ul><blockquote><blockquote>deep${call(4)}</blockquote></blockquote>${lines(12)}${notes('one.', 'two.', 'three.', 'four.')}`;
  const { pages } = await print(html);
  expect(words(pages, /^(?:one|two|three|four)\.$/)).toEqual(['one.', 'two.', 'three.', 'four.']);
  expect(words(pages, /^line \d+$/)).toHaveLength(12);
  expectNoOverlap(pages);
});

test('a stanza that fills a page and calls a note goes on overleaf, so that its notes begin below their calls', async () => {
  const verse = count(9, (i) => `<span class="line" style="display:block">verse${i}${i === 1 || i === 9 ? call(i === 1 ? 1 : 2) : ''}</span>`).join('');
  const html = `<div class="verse"><p class="stanza" style="break-inside:avoid">${verse}</p></div>${lines(3)}${notes('note1. <br>goes <br>on', 'note2.')}`;
  const { pages } = await print(html);
  expect(words(pages, /verse\d/)).toEqual(count(9, (i) => `verse${i}`));
  expect(pageOf(pages, 'note1.')).toBe(0);
  expect(pageOf(pages, 'note2.')).toBe(pages.findIndex((page) => page.some(({ text }) => text.startsWith('verse9'))));
  expectNoOverlap(pages);
});

test('soft hyphens that go move no line, though letters join where they were', async () => {
  const { problems, pages } = await print(count(260, (i) => `of\u00ADfi\u00ADcial dif\u00ADfi\u00ADcult af\u00ADfair${i % 7 ? '' : ' f\u00ADi'}`).join(' '));
  expect(problems).toEqual([]);
  expectNoOverlap(pages);
});

test('a second call on another page is told with both pages; the note stands once', async () => {
  const { problems, pages } = await print(
    `<p data-line="3">one${call(1)}</p>${lines(12)}<p data-line="9">again<a class="note-call" href="#note--1">1</a></p>${notes('The note.')}`,
  );
  expect(problems).toMatchObject([
    {
      rule: 'note-repeated',
      place: { path: 'chapters/en/a.md', line: 9 },
      message: 'Unexpected second call of note 1 on page 2, expected it on page 1, where the note stands',
    },
  ]);
  expect(words(pages, /The note\./)).toHaveLength(1);
});
