import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecipe } from '../../scripts/config/load-recipe.ts';
import { textOfRange } from '../../scripts/import/ranges.ts';
import { splitLines } from '../../scripts/import/read-source.ts';
import { loadLocale } from '../../scripts/locale/load-locale.ts';
import { publication, zine } from './build.ts';
import { type PageLink, pageLinks } from './page-links.ts';
import { lettersOf, type Pdf, type PdfPage, readPdf } from './read-pdf.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { t } = await loadLocale('en');
const NUMBER = /^[ivxlc]+$|^\d+$|^[ivxlc\d]+–[ivxlc\d]+$/;

/** An edition as it is printed. */
interface Printed extends Pdf {
  links: PageLink[];
}

async function printed(bytes: Uint8Array): Promise<Printed> {
  return { ...(await readPdf(bytes)), links: await pageLinks(bytes) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
/** Pages on which words stand, whatever their lines and hyphens, from 0. */
const pagesWith = ({ pages }: Pdf, words: string): number[] => pages.flatMap(({ text }, index) => (lettersOf(text).includes(lettersOf(words)) ? [index] : []));
/** The page where a part begins, whose title stands there in large letters. */
const startOf = ({ pages }: Pdf, title: string): number =>
  pages.findIndex(({ lines }) => lettersOf(lines.filter(({ size }) => size > 15).map(({ text }) => text).join('')) === lettersOf(title)); // biome-ignore format: one condition

/** Page numbers that do not name the page their link leads to. */
const wrongNumbers = ({ links, pages }: Printed): PageLink[] =>
  links.filter((link) => NUMBER.test(link.text) && !/^(?:call|note)--/.test(link.name) && pages[link.to]?.label !== link.text.split('–')[0]);

/** The output of the publication that these are the full texts of. */
async function writeFormerEdition(out: string): Promise<void> {
  await mkdir(join(out, 'en'), { recursive: true });
  await writeFile(join(out, 'en/the-ferry-en-a5.pdf'), 'of yesterday');
  const sha256 = createHash('sha256').update('of yesterday').digest('hex');
  await writeFile(join(out, 'manifest.json'), JSON.stringify({ publication: 'the-ferry', artifacts: [{ path: 'en/the-ferry-en-a5.pdf', sha256 }] }));
}

describe('two pasted texts that tell the same week', () => {
  const FIXTURE = publication('pasted-texts');
  let dir: string;
  let sources: string;
  let booklet: Printed;

  /** Builds into a new folder, and says what was printed. */
  async function build(name: string, args: readonly string[] = []) {
    const out = join(dir, name);
    const run = await zine(['build', join(dir, 'in'), '--sources', sources, '--out', out, '--json', ...args]);
    const [path] = run.code === 0 ? JSON.parse(run.stdout).manifest.artifacts.map((artifact: { path: string }) => artifact.path) : [];
    return { ...run, path, edition: path ? await printed(await readFile(join(out, path))) : undefined };
  }

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zine-pasted-'));
    sources = join(dir, 'sources');
    await cp(FIXTURE, dir, { recursive: true });
    await writeFormerEdition(join(dir, 'out'));
    const { code, stderr, path, edition } = await build('out');
    expect({ code, stderr, path }).toEqual({ code: 0, stderr: '', path: 'en/the-ferry-in-full-en-a5.pdf' });
    if (edition) booklet = edition;
  }, 120_000);
  afterAll(() => rm(dir, { recursive: true, force: true }));

  test('take the place of the publication that was built there before', async () => {
    expect(await readdir(join(dir, 'out/en'))).not.toContain('the-ferry-en-a5.pdf');
  });

  test('are chapters of their own names, with all page numbers right', () => {
    const contents = booklet.pages[startOf(booklet, 'Contents')]?.text ?? '';
    for (const title of ['Before Sailing', 'The Ferry Stays at the Pier', 'A Letter from the Deck', 'Chronology', 'Glossary', 'Sources']) {
      expect([title, startOf(booklet, title)]).toEqual([title, expect.any(Number)]);
      const { label } = booklet.pages[startOf(booklet, title)] ?? {};
      expect(oneLine(contents)).toMatch(new RegExp(`${title}(?: the editors| A deckhand)? ${label}\\b`));
    }
    expect(booklet.links.filter(({ text }) => NUMBER.test(text)).length).toBeGreaterThan(8);
    expect(wrongNumbers(booklet)).toEqual([]);
  });

  test('stand word for word, without what their pages had around them', () => {
    for (const words of [
      'forty deckhands left their ropes where they lay',
      'Wages on the first of the month, and a dry cabin',
      'the harbour office watched from its window',
    ])
      expect([words, pagesWith(booklet, words).length]).toEqual([words, expect.toSatisfy((count: number) => count > 0)]);
    for (const words of ['Sign in', 'Read next', 'Comments are closed', 'sent in by hand']) expect([words, pagesWith(booklet, words)]).toEqual([words, []]);
  });

  test('are compared in the chronology: day, figures, and what happened', () => {
    const page = oneLine(booklet.pages[startOf(booklet, 'Chronology')]?.text ?? '');
    expect(page).toMatch(/Deckhand: \[The harbour office\] had not paid us .* Told: paid 1 · not paid since the winter 2/);
    expect(page).toMatch(/Harbour Sheet: On Tuesday .* Date: 2 April 2019 1 · 3 April 2019 2 Participants: 40 1 · 60 2/);
  });

  test('have their terms in the glossary, with the pages of both', () => {
    const chapters = new Set(booklet.links.filter(({ name }) => name.startsWith('term--harbour-office--')).map(({ name }) => name.split('--')[2]));
    expect([...chapters].sort()).toEqual(['deckhand', 'harbour-sheet']);
  });

  test('print what is known of their rights, and what must travel with one of them, behind its last words', () => {
    const notices = pagesWith(booklet, 'Texts of the Harbour Sheet may be copied under CC BY 4.0.');
    expect(notices).toEqual(pagesWith(booklet, 'Wages on the first of the month'));
    const { text = '' } = booklet.pages[notices[0] ?? -1] ?? {};
    expect(text.indexOf('Texts of the Harbour Sheet')).toBeGreaterThan(text.indexOf('Wages on the first'));
    const list = oneLine(booklet.pages[startOf(booklet, 'Sources')]?.text ?? '');
    expect(list).toContain('May be copied under CC BY 4.0.');
    expect(list).toContain('Nobody knows who wrote it.');
  });

  /** Pages from 0 on which an edition says that it is for private reading: shortly, and in full. */
  const restricted = (edition: Pdf | undefined) =>
    edition && { short: pagesWith(edition, t('private-reading-short')), full: pagesWith(edition, t('private-reading')) };

  test('are for private reading, since one is under no licence: on the cover, in the imprint, on the back', () => {
    const imprint = booklet.pages.findIndex(({ text }) => text.includes('Published by The Pier Readers'));
    const back = booklet.pages.length - 1;
    expect(restricted(booklet)).toEqual({ short: [0, imprint, back], full: [imprint, back] });
  });

  test.each([
    ['permission was given', 'publication.yml', (text: string) => text.replace('  id: the-ferry-in-full', '  permission: true\n  id: the-ferry-in-full')],
    ['both have a licence', 'recipes/deckhand.yml', (text: string) => `licence: CC0 1.0\n${text}`],
  ])('are not where %s', async (_, name, change) => {
    const file = join(dir, 'in/chapters', name);
    const before = await readFile(file, 'utf8');
    expect(change(before)).not.toBe(before);
    await writeFile(file, change(before));
    const { code, edition } = await build(`free-${name.replace(/\W/g, '')}`);
    await writeFile(file, before);
    expect(code).toBe(0);
    expect(edition?.pages.length).toBeGreaterThan(10);
    expect(restricted(edition)).toEqual({ short: [], full: [] });
  });

  test('are no part of the ordinary edition', async () => {
    const out = join(dir, 'ordinary');
    const run = await zine(['build', join(dir, 'in'), '--out', out]);
    expect([run.code, await readdir(join(out, 'en'))]).toEqual([0, ['the-ferry-en-a5.pdf']]);
    const ordinary = await printed(await readFile(join(out, 'en/the-ferry-en-a5.pdf')));
    expect(pagesWith(ordinary, 'forty deckhands')).toEqual([]);
    expect(restricted(ordinary)).toEqual({ short: [], full: [] });
  });

  test.each(['build', 'check'])('are missed by zine %s in a folder without them: each is named, and nothing is written', async (verb) => {
    const [some, out] = [join(dir, `some-${verb}`), join(dir, `none-${verb}`)];
    await mkdir(some);
    await cp(join(sources, 'deckhand.txt'), join(some, 'deckhand.txt'));
    const run = await zine([verb, join(dir, 'in'), '--sources', some, ...(verb === 'build' ? ['--out', out] : [])]);
    expect(run.code).toBe(1);
    expect(run.stdout + run.stderr).toMatch(
      /^chapters\/recipes\/harbour-sheet\.yml:2:\d+ error recipe-source Unexpected folder of sources without `harbour-sheet\.txt`/m,
    );
    expect(run.stdout + run.stderr).not.toContain('deckhand');
    expect(existsSync(out)).toBe(false);
  });

  test.each(['build', 'check'])('are looked for by zine %s only in a folder that is there', async (verb) => {
    const run = await zine([verb, join(dir, 'in'), '--sources', join(dir, 'nowhere')]);
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/Unexpected `--sources .*nowhere`, expected an existing directory\n$/) });
  });

  test('are refused when one has changed since its recipe was written', async () => {
    const changed = join(dir, 'changed');
    await cp(sources, changed, { recursive: true });
    await appendFile(join(changed, 'deckhand.txt'), 'One more line.\n');
    const run = await zine(['build', join(dir, 'in'), '--sources', changed, '--out', join(dir, 'none')]);
    expect(run).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('the file has changed') });
    expect(existsSync(join(dir, 'none'))).toBe(false);
  });

  test.each(['build', 'check'])('are not asked for of a publication without `full-text`: zine %s', async (verb) => {
    const run = await zine([verb, publication('tenants-handbook'), '--sources', sources, ...(verb === 'build' ? ['--out', join(dir, 'none')] : [])]);
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/Unexpected `--sources` for a publication without `full-text`/) });
  });
});

/** The texts that the recipes are for; they are not ours to give out and lie beside the checkout only where somebody has them. */
const SOURCES = join(ROOT, '../shared/sources');

describe.skipIf(!existsSync(SOURCES))('the five texts in full (skipped where the source texts are not at hand)', () => {
  const SLUGS = ['crimethinc', 'libcom', 'pramen', 'acr', 'foreignpolicy'];
  /** Of running text, in points. */
  const BODY = 10.1;
  let out: string;
  let edition: Printed;
  let before: string[];

  const source = (slug: string): string[] => splitLines(readFileSync(join(SOURCES, `${slug}.txt`), 'utf8'));
  const recipe = (slug: string) => {
    const { value } = readRecipe(readFileSync(join(ROOT, `chapters/recipes/${slug}.yml`), 'utf8'), `${slug}.yml`);
    if (!value) throw new Error(`no recipe of ${slug}`);
    return value.value;
  };
  /** Pages of a chapter, from its opening up to the next part. */
  const pagesOf = (slug: string): PdfPage[] => {
    const starts = [...SLUGS.map((each) => startOf(edition, recipe(each).header.title)), startOf(edition, 'Chronology')];
    return edition.pages.slice(starts[SLUGS.indexOf(slug)], starts[SLUGS.indexOf(slug) + 1]);
  };
  const inRepository = (): string[] => ['output', 'chapters'].flatMap((folder) => (existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder), { recursive: true }).map(String) : [])); // biome-ignore format: one list

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'zine-full-'));
    before = inRepository();
    const run = await zine(['build', ROOT, '--sources', SOURCES, '--edition', 'a5', '--out', out, '--json'], { timeout: 240_000 });
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
    const { manifest, problems } = JSON.parse(run.stdout);
    expect([manifest.publication, manifest.artifacts.length, problems]).toEqual(['kazakhstan-january-2022-full-text', 1, []]);
    edition = await printed(readFileSync(join(out, manifest.artifacts[0].path)));
  }, 300_000);
  afterAll(() => rm(out, { recursive: true, force: true }));

  test('are five chapters that open on right-hand pages, where the contents say', () => {
    const [contents] = edition.links.filter(({ name }) => name.startsWith('chapter--'));
    for (const slug of SLUGS) {
      const start = startOf(edition, recipe(slug).header.title);
      const links = edition.links.filter(({ name, from }) => name === `chapter--${slug}` && from === contents?.from);
      expect([slug, start > 0, start % 2]).toEqual([slug, true, 0]);
      expect(links.map(({ to }) => to)).toEqual(links.map(() => start));
      expect(links.map(({ text }) => text).join(' ')).toMatch(new RegExp(` ${edition.pages[start]?.label}(?: \\d)?$`));
    }
  });

  test('have every page number right', () => {
    expect(edition.links.filter(({ text }) => NUMBER.test(text)).length).toBeGreaterThan(400);
    expect(wrongNumbers(edition)).toEqual([]);
  });

  test('make a chronology of at least a hundred entries, with accounts that differ', () => {
    const [start, end] = [startOf(edition, 'Chronology'), startOf(edition, 'Glossary')];
    const entries = edition.links.filter(({ name, from }) => name.startsWith('event--') && from >= start && from < end);
    expect(new Set(entries.map(({ name }) => name.split('--')[1])).size).toBeGreaterThanOrEqual(100);
    expect(new Set(entries.map(({ name }) => name.split('--')[2]))).toEqual(new Set(SLUGS));
    const text = oneLine(edition.pages.slice(start, end).map((page) => page.text).join('\n')); // biome-ignore format: one text
    expect(text.match(/(?:Date|Place|Told|Killed|Detained): [^:]* · /g)?.length).toBeGreaterThan(20);
    // The beginning, and Nazarbayev’s resignation: on no other date do the texts differ.
    expect(text.match(/\bDate: /g)).toHaveLength(2);
    // The dead of Zhanaozen, as four texts count them.
    for (const figure of ['at least 70', 'at least 15', 'at least 500', 'hundreds']) expect(text).toContain(figure);
  });

  test('have their terms in the glossary: every text its own, and some all five', () => {
    const byTerm = Map.groupBy(edition.links.filter(({ name }) => name.startsWith('term--')), ({ name }) => name.split('--')[1] ?? ''); // biome-ignore format: one call
    const textsOf = (links: readonly PageLink[]) => new Set(links.map(({ name }) => name.split('--')[2] ?? '').filter((slug) => SLUGS.includes(slug)));
    for (const slug of SLUGS) expect([slug, [...byTerm.values()].filter((links) => textsOf(links).has(slug)).length > 20]).toEqual([slug, true]);
    const inAll = [...byTerm].filter(([, links]) => textsOf(links).size === SLUGS.length).map(([id]) => id);
    // The most frequent are “throughout”, with links to the first page and the fullest only.
    expect(inAll.length).toBeGreaterThan(0);
  });

  test('are for private reading, on the cover and in the imprint', () => {
    const imprint = edition.pages.findIndex(({ text }) => text.includes('Published by'));
    expect(pagesWith(edition, t('private-reading-short'))).toEqual(expect.arrayContaining([0, imprint]));
    expect(pagesWith(edition, t('private-reading'))).toContain(imprint);
  });

  test.each(SLUGS)('%s: prints what is known of its rights', (slug) => {
    const { rights } = recipe(slug).header.source ?? {};
    const list = edition.pages.slice(startOf(edition, 'Sources'), startOf(edition, 'Colophon'));
    expect(rights?.length).toBeGreaterThan(30);
    expect(lettersOf(list.map(({ text }) => text).join(''))).toContain(lettersOf(rights ?? '?'));
  });

  test('keep the disclaimer of the magazine at the end of its text', () => {
    const { disclaimer = '' } = recipe('foreignpolicy');
    const words = lettersOf(textOfRange(source('foreignpolicy'), disclaimer));
    expect(words.length).toBeGreaterThan(100);
    const letters = pagesOf('foreignpolicy').map((page) => lettersOf(page.lines.filter(({ size }) => Math.abs(size - BODY) < 0.2).map(({ text }) => text).join(''))).join(''); // biome-ignore format: one text
    expect(letters.endsWith(words)).toBe(true);
  });

  test('tell by whom and from when the texts inside the thread are', () => {
    const documents = recipe('libcom').text.flatMap((block) => ('document' in block ? [block.document] : []));
    expect(documents.length).toBeGreaterThanOrEqual(5);
    const lines = pagesOf('libcom').flatMap((page) => page.lines.map(({ text }) => text));
    const dates = new Map([['2022-01-05', '5 January 2022'], ['2022-01-06', '6 January 2022'], ['2022-01-08', '8 January 2022'], ['2022-01-08~', 'about 8 January 2022']]); // biome-ignore format: a table
    // In the order of the thread, each after the one before.
    let at = -1;
    for (const { by, date = '' } of documents) {
      const found = lines.findIndex((line, index) => index > at && line === `${by}, ${dates.get(date)}`);
      expect([by, date, found > at]).toEqual([by, date, true]);
      at = found;
    }
  });

  test('have the words of the booklet that was copied sheet by sheet in the order in which they are read', () => {
    const lines = source('pramen');
    const order: [from: number, to: number][] = [[29, 63], [87, 121], [73, 85], [65, 71]]; // biome-ignore format: one row
    const expected = lettersOf(order.flatMap(([from, to]) => lines.slice(from - 1, to)).join(''));
    const body = pagesOf('pramen').flatMap((page) => page.lines.filter(({ size }) => Math.abs(size - BODY) < 0.2).map(({ text }) => text)); // biome-ignore format: one list
    expect(expected.length).toBeGreaterThan(5000);
    // On the first page the head of the chapter has lines of that size too.
    const letters = lettersOf(body.join(''));
    expect(letters.endsWith(expected)).toBe(true);
    expect(letters.length - expected.length).toBeLessThan(400);
  });

  test('leave nothing in the repository', () => {
    expect(inRepository()).toEqual(before);
    expect(readdirSync(out).sort()).toEqual(['SHA256SUMS', 'en', 'index.html', 'manifest.json']);
  });
});
