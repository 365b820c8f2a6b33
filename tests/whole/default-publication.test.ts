import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { compileChronology } from '../../scripts/compile/compile-chronology.ts';
import { formsOf } from '../../scripts/compile/term-index.ts';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import type { Manifest } from '../../scripts/model/artifact.ts';
import type { Chapter } from '../../scripts/model/chapter.ts';
import type { Term } from '../../scripts/model/glossary.ts';
import type { Problem } from '../../scripts/model/problem.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { parseGlossary } from '../../scripts/parse/parse-glossary.ts';
import { preflightAccess } from '../../scripts/press/access/preflight-access.ts';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { allElements, readElements, strayParents } from '../press/tags/read-tree.ts';
import { zine } from './build.ts';
import { inkRows } from './ink-rows.ts';
import { type PageLink, pageLinks } from './page-links.ts';
import { lettersOf, type Pdf, readPdf } from './read-pdf.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let out: string;
let manifest: Manifest;
let bytes: Uint8Array;
let pdf: Pdf;
let links: PageLink[];
let chapters: Chapter[];
let terms: Term[];

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'zine-default-'));
  const run = await zine(['build', '--out', out, '--json']);
  expect(run.stderr).toBe('');
  // What is noticed is that the German is under way, and nothing else.
  const noticed: Problem[] = JSON.parse(run.stdout).problems;
  expect(noticed).not.toEqual([]);
  expect(
    noticed.filter(({ severity, place, message }) => severity !== 'warning' || !(place.path.startsWith('chapters/de/') || message.includes('`de`'))),
  ).toEqual([]);
  expect(run.code).toBe(0);
  manifest = JSON.parse(run.stdout).manifest;
  bytes = readFileSync(join(out, manifest.artifacts.find(({ edition }) => edition === 'a5')?.path ?? ''));
  [pdf, links] = await Promise.all([readPdf(bytes), pageLinks(bytes)]);
  const { value: config } = await loadConfig(diskFolder(ROOT));
  if (!config) throw new Error('publication.yml');
  const file = (name: string) => new VFile({ path: `chapters/en/${name}`, value: readFileSync(join(ROOT, 'chapters/en', name), 'utf8') });
  chapters = config.chapters.flatMap((slug) => parseChapter(file(`${slug}.md`), { slug, locale: 'en', config }).value ?? []);
  terms = parseGlossary(file('glossary.yml'), { locale: 'en' }).value;
}, 240_000);
afterAll(() => rm(out, { recursive: true, force: true }));

test('single pages, and booklets for the copiers of half the world, are what is made by default, in three languages and what there is of a fourth', () => {
  expect(manifest.artifacts.map(({ locale, edition }) => `${locale} ${edition}`)).toEqual(
    ['en', 'ru', 'kk', 'de'].flatMap((locale) => ['a5', 'booklet-a4', 'booklet-letter', 'web', 'epub'].map((edition) => `${locale} ${edition}`)),
  );
});

const hasClass = (node: object, name: string): boolean =>
  'properties' in node && [(node.properties as { className?: unknown }).className].flat().includes(name);
/** Index of the page that prints (or counts as) a folio. */
const pageOf = (folio: string): number => pdf.pages.findIndex((page) => page.label === folio);
const lettersOn = (page: number): string => lettersOf(pdf.pages[page]?.text ?? '').toLowerCase();
const lettersFrom = (page: number): string => lettersOn(page) + lettersOn(page + 1);
/** Whether words begin on a page; they may run over to the next. */
const beginsOn = (page: number, text: string): boolean => {
  const letters = lettersOf(text.split(/\s+/).slice(0, 5).join('')).toLowerCase();
  return Array.from(letters, (_, i) => letters.length - i).some(
    (cut) => lettersOn(page).includes(letters.slice(0, cut)) && lettersOn(page + 1).includes(letters.slice(cut)),
  );
};
const NUMBER = /^[ivxlc]+$|^\d+$|^[ivxlc\d]+–[ivxlc\d]+$/;
const numbered = (prefix: string): PageLink[] => links.filter((link) => link.name.startsWith(prefix) && NUMBER.test(link.text));
const startOf = (link: PageLink): string => link.text.split('–')[0] ?? '';

/** Whether a chapter's text, its notes apart, has no form of a term. */
const onlyInNotes = (chapter: Chapter, id: string): boolean => {
  const term = terms.find((each) => each.id === id);
  const text = (nodes: readonly { type: string }[]): string =>
    nodes.map((node) => ('value' in node ? String(node.value) : 'children' in node ? text(node.children as { type: string }[]) : '')).join('');
  return (
    !term ||
    (!formsOf(term).some((form) => text(chapter.body.children).toLowerCase().includes(form.toLowerCase())) && !chapter.terms.some((mark) => mark.id === id))
  );
};

test('every page number that is printed names the page its link leads to', () => {
  const all = links.filter((link) => NUMBER.test(link.text) && !/^(?:call|note)--/.test(link.name));
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((link) => pageOf(startOf(link)) !== link.to)).toEqual([]);
});

test('contents: on the page named stands the title', () => {
  const titles = new Map(chapters.map((chapter) => [`chapter--${chapter.slug}`, chapter.header.title]));
  const contents = pdf.pages.findIndex((page) => page.lines[1]?.text === 'Contents' || page.lines[0]?.text === 'Contents');
  // A title may run over several lines, each a link of its own; the number stands at the end of the last.
  const entries = Map.groupBy(
    links.filter((link) => link.name.startsWith('chapter--') && link.from === contents),
    (link) => link.name,
  );
  expect(new Set(entries.keys())).toEqual(new Set(titles.keys()));
  for (const [name, lines] of entries) {
    // Behind the folio comes the number that stands before an account's title.
    const folio = /(\d+)(?: \d)?$/.exec(lines.at(-1)?.text ?? '')?.[1] ?? '';
    expect(lettersOn(pageOf(folio))).toContain(lettersOf(titles.get(name) ?? '?').toLowerCase());
  }
});

test('chronology: on the page named stand the words of the telling', () => {
  const marks = new Map(chapters.flatMap((chapter) => chapter.events).map((mark) => [mark.anchor, mark]));
  const entries = numbered('event--');
  const accounts = (names: Iterable<string>) => new Set(Array.from(names, (name) => name.split('--').slice(1, 3).join(' in ')));
  expect(accounts(entries.map((link) => link.name))).toEqual(accounts(marks.keys()));
  const wrong = entries.filter((link) => !beginsOn(pageOf(startOf(link)), marks.get(link.name)?.text ?? '?'));
  expect(wrong).toEqual([]);
});

test('glossary: on the page named stands a form of the term, and every term that is used has its pages', () => {
  const byId = new Map(terms.map((term) => [term.id, formsOf(term).map((form) => lettersOf(form).toLowerCase())]));
  const entries = numbered('term--');
  expect(entries.length).toBeGreaterThan(200);
  const marked = new Set(chapters.flatMap((chapter) => chapter.terms).map((mark) => mark.id));
  const wrong = entries.filter((link) => {
    const id = link.name.split('--')[1] ?? '';
    const page = pageOf(startOf(link));
    // A form of several words may begin above the notes of one page and end under the head of the next.
    const begins = (form: string): boolean =>
      Array.from(form.slice(5, -5)).some((_, i) => lettersOn(page).includes(form.slice(0, i + 5)) && lettersOn(page + 1).includes(form.slice(i + 5)));
    return !marked.has(id) && !byId.get(id)?.some((form) => lettersFrom(page).includes(form) || begins(form));
  });
  expect(wrong).toEqual([]);
});

test('every event is in the chronology with its words, and at least seventy of them', () => {
  const start = pdf.pages.findIndex((page) => /^Chronology/m.test(page.text) && page.lines.some((line) => line.text === 'Chronology' && line.size > 15));
  const end = pdf.pages.findIndex((page) => page.lines.some((line) => line.text === 'Glossary' && line.size > 15));
  const chronology = lettersOf(pdf.pages.slice(start, end).map((page) => page.text).join('\n')).toLowerCase(); // biome-ignore format: one line
  const events = Map.groupBy(
    chapters.flatMap((chapter) => chapter.events),
    (mark) => mark.id,
  );
  expect(events.size).toBeGreaterThanOrEqual(70);
  const lost = [...events].filter(
    ([, tellings]) => !tellings.some(({ text, entry }) => chronology.includes(lettersOf((entry?.text ?? text).split(' ').slice(0, 5).join(' ')).toLowerCase())),
  );
  expect(lost.map(([id]) => id)).toEqual([]);
});

test.each([
  ['casualties', ['164', '44', 'dozens', 'tens to hundreds', 'thousands']],
  ['repression', ['8,000', 'nearly 10,000', 'thousands']],
  ['zhanaozen-2011', ['at least 70', 'at least 15', 'at least 500', 'hundreds']],
  ['gas-price-jump', ['50–60', '120']],
  ['uprising-begins', ['1 January', '2 January']],
  ['nazarbayev-resigns', ['2019', '2021']],
])('accounts that differ on %s are shown with every figure', (id, figures) => {
  const page =
    links.find((link) => link.name === `event--${id}--national-revolt`)?.from ?? links.find((link) => link.name.startsWith(`event--${id}--`))?.from ?? -1;
  const around = `${pdf.pages[page - 1]?.text}\n${pdf.pages[page]?.text}\n${pdf.pages[page + 1]?.text}`;
  for (const figure of figures) expect(around.replace(/\s+/g, ' ')).toContain(figure);
});

test('every contradiction of weight between the accounts is one in the chronology', async () => {
  const { value: config } = await loadConfig(diskFolder(ROOT));
  const { entries } = compileChronology(chapters, terms, config?.places ?? {}).value;
  const differing = new Set(entries.filter((entry) => entry.differences.length > 0).map((entry) => entry.id));
  const contradicted = [
    'uprising-begins', 'casualties', 'zhanaozen-2011', 'gas-price-jump', 'government-resigns', 'csto-arrival', 'price-lowered', 'demands-akims', 'nazarbayev-resigns',
    'capital-renamed', 'almaty-akimat-stormed', 'almaty-crowd', 'organisation', 'dvk-leadership', 'shoot-to-kill',
  ]; // biome-ignore format: a list
  expect(contradicted.filter((id) => !differing.has(id))).toEqual([]);
});

test('every note and gloss stands complete in print', () => {
  const all = lettersOf(pdf.pages.map((page) => page.text).join('\n')).toLowerCase();
  const text = (nodes: Chapter['notes'][number]['content']): string =>
    nodes.map((node) => (node.type === 'text' ? node.value : 'children' in node ? text(node.children as typeof nodes) : '')).join('');
  const notes = chapters.flatMap((chapter) => chapter.notes);
  expect(notes.length).toBeGreaterThan(20);
  for (const note of notes)
    for (const sentence of text(note.content).split(/(?<=[.;:])\s/)) expect(all).toContain(lettersOf(sentence.split(' ').slice(0, 6).join(' ')).toLowerCase());
});

test('a note stands, or begins, on the page of its call', () => {
  const calls = links.filter((link) => link.name.startsWith('note--'));
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.filter((link) => link.from !== link.to)).toEqual([]);
});

/** Whether a document's head is the first to name a term: that has no gloss, the text below it has. */
function opensInByline({ body }: Chapter, id: string): boolean {
  const forms = terms.filter((term) => term.id === id).flatMap(formsOf);
  const text = (node: unknown): string => {
    const { value, children } = node as { value?: string; children?: unknown[] };
    return value ?? (children ?? []).map(text).join(' ');
  };
  let isOpened = false;
  let isInHead = false;
  visit(body, 'element', (node) => {
    const isHead = String(node.properties.className) === 'document-head';
    if (isOpened || !(isHead || node.tagName === 'p')) return;
    if (!forms.some((form) => text(node).includes(form))) return;
    isOpened = true;
    isInHead = isHead;
  });
  return isInHead;
}

test('a gloss stands at the foot of the page where the booklet first uses the term', () => {
  const glossed = new Map(terms.flatMap((term) => (term.gloss === undefined ? [] : [[term.id, lettersOf(term.gloss).toLowerCase()]])));
  const termOf = ({ name }: { name: string }): string => name.split('--')[1] ?? '';
  const ofChapters = links.filter((link) => /^term--.*--1$/.test(link.name) && glossed.has(termOf(link))).toSorted((a, b) => a.to - b.to);
  const first = [...Map.groupBy(ofChapters, termOf).values()].flatMap((uses) => uses[0] ?? []);
  expect(first.length).toBeGreaterThan(20);
  // The first use in a note has no gloss: the text of the chapter has it where it uses the term itself.
  const inText = first.filter(
    (link) =>
      !chapters.some((chapter) => {
        const [, id = '', slug] = link.name.split('--');
        return chapter.slug === slug && (onlyInNotes(chapter, id) || opensInByline(chapter, id));
      }),
  );
  const wrong = inText.filter((link) => {
    const id = link.name.split('--')[1] ?? '';
    // A word that the page's end divides has its gloss where it ends.
    const whole = terms.some((term) => term.id === id && formsOf(term).some((form) => lettersOn(link.to).includes(lettersOf(form).toLowerCase())));
    return !lettersOn(whole ? link.to : link.to + 1).includes(glossed.get(id) ?? '?');
  });
  expect(wrong).toEqual([]);
});

test('A5 exactly: every box to a hundredth of a point', async () => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const rounded = (box: { x: number; y: number; width: number; height: number }) =>
    [box.x, box.y, box.width, box.height].map((value) => value.toFixed(2)).join(' ');
  const boxes = new Set(document.getPages().map((page) => [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()].map(rounded).join(' | ')));
  expect([...boxes]).toEqual(['0.00 0.00 436.54 612.28 | 0.00 0.00 436.54 612.28 | 8.50 8.50 419.53 595.28']);
  expect(document.getPageCount() % 4).toBe(0);
});

test('nothing of a page’s last line hangs into the next page', async () => {
  const top = 612.28 - ((3 + 18) / 25.4) * 72;
  const headed = pdf.pages.flatMap(({ lines: [head, ...others] }, index) => (head && Math.abs(head.y - 582) < 1 ? [{ index, head, others }] : []));
  expect(headed.length).toBeGreaterThan(50);
  expect(headed.filter(({ others }) => others.some(({ y }) => y > top)).map(({ index }) => index + 1)).toEqual([]);

  // Seen as a picture, where running text begins the page.
  const starts = headed.flatMap(({ index, head, others: [first] }) => (first && first.x < 67 && Math.abs(first.size - 10.1) < 0.1 ? [{ index, head, first }] : [])); // biome-ignore format: one condition
  expect(starts.length).toBeGreaterThan(20);
  const rows = await inkRows(bytes, starts.map(({ index }) => index)); // biome-ignore format: one call
  // Raised numbers go up to 0.96 em, letters down to 0.3 em. That there is something below is seen too.
  const inkFrom = ({ index, head, first }: (typeof starts)[number], height: number) =>
    (rows.get(index) ?? []).filter((y) => y < head.y - 0.3 * head.size && y > first.y + height * first.size);
  expect(starts.filter((start) => inkFrom(start, 0.98).length > 0).map(({ index }) => index + 1)).toEqual([]);
  expect(starts.filter((start) => inkFrom(start, 0.4).length === 0)).toEqual([]);
}, 240_000);

test('every font is ours, embedded, subset and readable back to text; none is Type 3', async () => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const name = (text: string) => PDFName.of(text);
  const fonts = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(name('Type')) === name('Font') ? [object] : []));
  const faces = fonts.filter((font) => !String(font.get(name('Subtype'))).startsWith('/CIDFont'));
  expect(faces.length).toBeGreaterThan(3);
  for (const face of faces) {
    expect(String(face.get(name('Subtype')))).toBe('/Type0');
    expect(String(face.get(name('BaseFont')))).toMatch(/^\/[A-Z]{6}\+Literata-/);
    expect(face.has(name('ToUnicode'))).toBe(true);
  }
  for (const font of fonts.filter((each) => !faces.includes(each))) expect(font.lookup(name('FontDescriptor'), PDFDict).has(name('FontFile2'))).toBe(true);
});

test('the file names the collective and zine, and nobody else', async () => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([document.getTitle(), document.getAuthor()]).toEqual(['Old Man, Go!', 'Under the Lamp Reading Circle']);
  expect([document.getCreator(), document.getProducer()]).toEqual([`zine ${packageJson.version}`, `zine ${packageJson.version}`]);
  expect(document.getCreationDate()?.toISOString()).toBe('2026-11-21T00:00:00.000Z');
  expect(document.catalog.has(PDFName.of('StructTreeRoot')) && document.catalog.has(PDFName.of('Outlines'))).toBe(true);
});

test('the outline has every heading of the chapters in its words, and the days of the chronology below it', () => {
  const titles = pdf.outline.map(({ title }) => title);
  const words = (node: Chapter['body'] | Chapter['body']['children'][number]): string =>
    node.type === 'text' ? node.value : 'children' in node && !hasClass(node, 'note-call') ? node.children.map(words).join('') : '';
  for (const { header, body } of chapters) {
    expect(titles).toContain(header.title);
    const headings = body.children.flatMap((node) => (node.type === 'element' && /^h[2-4]$/.test(node.tagName) ? [words(node)] : []));
    const from = titles.indexOf(header.title) + 1;
    expect(titles.slice(from, from + headings.length)).toEqual(headings);
  }
  const day = pdf.outline.findIndex(({ title }) => title.startsWith('4 January 2022'));
  expect(pdf.outline.slice(day, day + 2).map(({ title, depth }) => [title, depth])).toEqual([['4 January 2022 Tuesday', 1], ['5 January 2022 Wednesday', 1]]); // biome-ignore format: a table
  expect(pdf.outline.find(({ title }) => title === 'Chronology')?.lines).toBeLessThan(-7);
  expect(pdf.view).toEqual({ layout: 'TwoPageRight', mode: 'UseOutlines' });
});

test('the content of a page stands in the order in which it is read: pull quotes and tables in their place, notes last', () => {
  // Folio and running head come first. Within a row of a table, and from a date to its entry, the eye goes up by some lines.
  const [head, lines] = [575, 60];
  const begins = (title: string) => pdf.pages.findIndex((page) => page.lines.some((line) => line.text === title && line.size > 15));
  // The chronology with its chart, map and circled numbers, and the columns of the glossary, have an order of their own.
  const [contents, chronology, sources] = ['Contents', 'Chronology', 'Sources'].map(begins) as [number, number, number];
  const own = new Set([contents, ...Array.from({ length: sources - chronology }, (_, index) => chronology + index)]);
  const jumps = pdf.pages.flatMap((page, index) => {
    const items = page.items.filter(({ y }) => y < head && y > 50);
    return own.has(index) ? [] : items.flatMap(({ text, y }, at) => (y > (items[at - 1]?.y ?? y) + lines ? [`${index + 1}: ${text}`] : []));
  });
  expect(jumps).toEqual([]);
});

test('every piece of text has an element that means something, and leads to it', async () => {
  const document = await openPdf(bytes);
  expect(strayParents(document)).toEqual([]);
  const elements = allElements(readElements(document));
  // Of elements that mean nothing there are only those that hold several others, or text where a list or a table allows none.
  expect(elements.filter(({ type, kids }) => type === 'NonStruct' && kids.length === 1).length).toBeLessThan(20);
  expect(elements.length).toBeLessThan(4000);
});

test('the whole booklet travels from phone to phone', () => {
  expect(bytes.length).toBeLessThan(720_000);
});

test('takes twenty sheets at most, and no more than two of its pages are blank', () => {
  expect(pdf.pages.length).toBeLessThanOrEqual(80);
  // A page of lines for notes stands before the back cover where there is room for it.
  expect(pdf.pages.filter(({ text }) => lettersOf(text) === '').length).toBeLessThanOrEqual(2);
});

test('a second run gives the same bytes, also in another zone, language and directory', async () => {
  const again = join(out, 'again');
  const run = await zine(['build', '--locale', 'en', '--edition', 'a5', '--out', again], {
    env: { TZ: 'Asia/Almaty', LC_ALL: 'C', LANG: 'kk_KZ.UTF-8' },
    cwd: tmpdir(),
  });
  expect(run.code).toBe(0);
  const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
  const folder = join(again, 'en');
  expect(readdirSync(folder).map((name) => hash(readFileSync(join(folder, name))))).toEqual([hash(bytes)]);
}, 240_000);

test('every account has between 900 and 2,400 words, and the glossary sixty terms', () => {
  for (const { header, words, slug } of chapters) if (header.kind === 'account') expect([slug, words >= 900 && words <= 2400]).toEqual([slug, true]);
  expect(terms.length).toBeGreaterThanOrEqual(60);
  for (const id of ['akim', 'csto', 'tenge', 'subbotnik']) expect(terms.map((term) => term.id)).toContain(id);
});

test('single pages of every language keep every rule of PDF/UA-1', async () => {
  const singles = manifest.artifacts.filter(({ edition }) => edition === 'a5');
  expect(singles).toHaveLength(4);
  for (const { path } of singles) {
    const { findings } = preflightAccess({ document: await openPdf(readFileSync(join(out, path))) }, path);
    expect(findings.map(({ message }) => message)).toEqual([]);
  }
}, 60_000);
