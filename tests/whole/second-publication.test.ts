import { beforeAll, describe, expect, it } from 'vitest';
import { type Booklet, openHandbook, sourceOfNote, TITLE } from './built-handbook.ts';
import { lettersOf, type PdfPage } from './read-pdf.ts';

/** Lines of the contents, and so the parts that there are. */
const CONTENTS = ['Before You Sign', 'The Lift', 'The Deposit', 'Glossary', 'Sources', 'Colophon'];
const POINTS = 72 / 25.4;

let booklet: Booklet;
beforeAll(async () => {
  booklet = await openHandbook();
}, 120_000);

const folioOf = (page: PdfPage): string | undefined => page.lines.at(-1)?.text;
const isBlank = (page: PdfPage): boolean => page.items.length === 0;

describe('the pages of a second publication', () => {
  it('fold into sheets of four', () => expect(booklet.pages.length % 4).toBe(0));

  it('have the boxes of half-letter with its bleed', () => {
    const [width, height, bleed] = [139.7 * POINTS, 215.9 * POINTS, 3 * POINTS];
    const close = (box: Record<string, number>) => Object.fromEntries(Object.entries(box).map(([side, value]) => [side, expect.closeTo(value, 2)]));
    const whole = close({ x: 0, y: 0, width: width + 2 * bleed, height: height + 2 * bleed });
    for (const page of booklet.document.getPages()) {
      expect(page.getMediaBox()).toEqual(whole);
      expect(page.getBleedBox()).toEqual(whole);
      expect(page.getTrimBox()).toEqual(close({ x: bleed, y: bleed, width, height }));
    }
  });

  it('are where the contents say', () => {
    // Who speaks stands between a title and its number.
    const lines =
      booklet
        .titlePage('Contents')
        .text.split(/^Contents$/m)
        .at(-1) ?? '';
    const found = CONTENTS.map((title) => [title, new RegExp(`^(?:\\d )?${title}(?:\\D*\\n)?\\D* (\\d+)$`, 'm').exec(lines)?.[1]]);
    expect(found).toEqual(CONTENTS.map((title) => [title, booklet.titlePage(title).label]));
    expect(booklet.outline.filter(({ depth }) => depth === 0).map(({ title }) => title)).toEqual(expect.arrayContaining(CONTENTS));
    expect(booklet.pages.map(({ text }) => text).join('\n')).not.toContain('Chronology');
  });

  it('print the folio that is their label', () => {
    const printed = booklet.pages.filter((page) => /^(?:\d+|[ivxlc]+)$/.test(folioOf(page) ?? ''));
    expect(printed.map(folioOf)).toEqual(printed.map(({ label }) => label));
    const parts = ['Contents', 'Before You Sign', 'Glossary', 'Sources', 'Colophon'].map((title) => booklet.titlePage(title));
    expect(printed).toEqual(expect.arrayContaining(parts));
  });

  it('have running heads where there is text, and none on covers, openings and blanks', () => {
    const index = (page: PdfPage) => booklet.pages.indexOf(page);
    const heads = booklet.pages.map((page) => page.lines[0]?.text);
    const right = ['Contents', 'Before You Sign', 'The Lift', 'Deposits', 'Glossary', 'Sources', 'Colophon'];
    const texts = booklet.pages.filter((page) => /^\d+$/.test(folioOf(page) ?? ''));
    expect(texts.length).toBeGreaterThan(8);
    // A part's first page carries its title instead.
    const isTitled = (page: PdfPage) => (page.lines[0]?.size ?? 0) > 15;
    for (const page of texts.filter((each) => !isTitled(each)))
      expect(index(page) % 2 === 0 ? right : [TITLE], `page ${page.label}`).toContain(heads[index(page)]);
    expect(texts.filter(isTitled).length).toBeGreaterThan(2);
    for (const title of ['The Lift', 'The Deposit']) {
      const opening = booklet.titlePage(title);
      expect(index(opening) % 2, 'an opening is a right-hand page').toBe(0);
      expect(opening.text).not.toMatch(/^Keep the Receipt|^Deposits$/m);
      expect(folioOf(opening)).toBe(opening.label);
      expect(opening.lines.length, 'the text begins below its title').toBeGreaterThan(15);
    }
    const blanks = booklet.pages.filter(isBlank);
    expect(blanks.map(index), 'the back of the cover is empty').toContain(1);
  });
});

describe('the texts of a second publication', () => {
  it('have each note on the page of its call', async () => {
    const call = booklet.pageOf('the answer was nearly always the same: wear');
    expect(booklet.pageOf(await sourceOfNote('the-deposit', 'wear'))).toBe(call);
    expect(booklet.pageOf('can be read at the advice centre').text).toContain('https://advice.example/deposits');
  });

  it('continue a long note at the foot of the next page and lose nothing of it', async () => {
    const note = lettersOf(await sourceOfNote('the-lift', 'charge'));
    const first = booklet.pages.indexOf(booklet.pageOf('a copy of the statement every month, with a polite letter'));
    const [begun, ...following] = booklet.pages.slice(first, first + 3).map(({ text }) => lettersOf(text));
    let rest = note;
    for (const page of [begun ?? '', ...following]) {
      let length = rest.length;
      while (length > 0 && !page.includes(rest.slice(0, length))) length--;
      expect(rest === '' || length > 20, `continued with «${rest.slice(0, 40)}»`).toBe(true);
      rest = rest.slice(length);
    }
    expect(rest).toBe('');
    expect(begun).not.toContain(note);
  });

  it('keep verse in its lines', () => {
    const song = [
      'Sixteen steps and sixteen more,',
      'that is only to your door;',
      'sixteen up and sixteen down,',
      'who has got the nicest gown?',
      'Not the man who owns the stair:',
      'he has never climbed up there.',
    ];
    const page = booklet.pageOf(song.join(' '));
    const from = page.lines.findIndex(({ text }) => text === song[0]);
    expect(page.lines.slice(from, from + song.length).map(({ text }) => text)).toEqual(song);
  });

  it('point to pages of other chapters', () => {
    expect(booklet.pageOf('The first account').text.replaceAll('\n', ' ')).toContain(`(page ${booklet.titlePage('The Lift').label})`);
    expect(booklet.pageOf('for the most photographed of them').text.replaceAll('\n', ' ')).toContain(
      `page ${booklet.pageOf('had been behind a mirror').label}`,
    );
  });

  it('are set with its own cover and styles', () => {
    expect(booklet.pages[0]?.text).toContain('112 steps');
    expect(Math.max(...booklet.titlePage('Glossary').lines.map(({ size }) => size))).toBeCloseTo(24, 1);
  });
});
