import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TextError } from '../../scripts/diagnostics/errors.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { filesBelow } from '../../scripts/folder/files-below.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { importKit } from '../../scripts/jobs/kit/import-kit.ts';
import { kitGlossary } from '../../scripts/jobs/kit/kit-files.ts';
import { makeKit } from '../../scripts/jobs/kit/make-kit.ts';
import { receiveText } from '../../scripts/jobs/kit/receive-text.ts';
import { withSourceReader } from '../../scripts/jobs/source-reader/with-source-reader.ts';
import { bless, translationStatus } from '../../scripts/jobs/translation-verbs.ts';
import type { Folder } from '../../scripts/model/folder.ts';
import { randomOf } from '../soak/random.ts';
import { publication } from '../whole/build.ts';

const OVEN = publication('oven-diary');
const SLUG = 'strike';
const PATH = `chapters/ru/${SLUG}.md`;

/** The publication in memory, where it can be written to. */
async function oven(changes: Record<string, (text: string) => string> = {}): Promise<Folder> {
  const files: Record<string, string> = {};
  for (const path of await filesBelow(diskFolder(OVEN))) {
    const text = await readFile(join(OVEN, path), 'utf8');
    files[path] = changes[path]?.(text) ?? text;
  }
  return memoryFolder(files);
}
const textIn = async (folder: Folder, path: string): Promise<string> => new TextDecoder().decode((await folder.read(path, 1e7)).bytes);
const receive = (folder: Folder, bytes: Uint8Array, name: string, as?: string) =>
  withSourceReader(undefined, async (read) => importKit(folder, await receiveText(bytes, name, read), name, as));
const kitOf = async (folder: Folder, slug: string, locale = 'ru') => {
  const kit = await makeKit(folder, locale, slug);
  const files = Object.fromEntries(Object.entries(unzipSync(kit.bytes)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  return { ...kit, files, text: files[`${slug}.${locale}.md`] ?? '' };
};

/** What mail programs and word processors do, each by itself. */
const MANGLES: Record<string, (text: string) => string | Uint8Array> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'decomposed letters': (text) => text.normalize('NFD'),
  'curly quotation marks in codes': (text) => text.replace(/="([^"]*)"/gu, '=“$1”'),
  'spaces that do not break in codes': (text) => text.replace(/\{#[^}]*\}/gu, (code) => code.replaceAll(' ', '\u00A0')),
  'spaces at line ends': (text) => text.replaceAll('\n', ' \n'),
  'invisible spaces': (text) => text.replaceAll('. ', '.\u200B '),
  'dashes for the fences of the header': (text) => text.replace(/^---$/gmu, '—'),
  'empty lines doubled': (text) => text.replaceAll('\n\n', '\n\n\n'),
  'the last line broken': (text) => text.replace(/<!-- zine-kit.*-->/u, (line) => line.replaceAll(' ', '\n')),
  'no last line end': (text) => text.trimEnd(),
};
const docxOf = (text: string): Uint8Array => {
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${paragraphs.join('')}</w:body></w:document>`),
  });
};

const messagesOf = (error: TextError): string[] => [error.message, ...(error.problems ?? []).map(({ place, message }) => `${place.line} ${message}`)];

/** A text as it may come back: some of what is done by the way, in a file, a zip or a document. Only documents and lost characters may change its lines. */
function mangled(text: string, seed: number): { sent: Uint8Array; what: string; isExact: boolean } {
  const random = randomOf(seed);
  const names = Object.keys(MANGLES);
  const done = names.filter((_, i) => i === seed % names.length || random.pick([true, false, false]));
  // Line ends are written last, and UTF-16, which is bytes, behind them.
  const last = ['line ends of Windows', 'UTF-16'];
  done.sort((a, b) => last.indexOf(a) - last.indexOf(b));
  const result = done.reduce<string | Uint8Array>((all, name) => (typeof all === 'string' ? (MANGLES[name]?.(all) ?? all) : all), text);
  const raw = typeof result === 'string' ? strToU8(result) : result;
  const way = random.pick(['text', 'text', 'zip', 'document']);
  const what = `${seed}: ${way}, ${done.join(', ')}`;
  if (way === 'document' && typeof result === 'string') return { sent: docxOf(result), what, isExact: false };
  return { sent: way === 'zip' ? zipSync({ [`${SLUG}.ru.md`]: raw, 'READ-ME.txt': strToU8('…') }) : raw, what, isExact: true };
}

describe('a kit', () => {
  it('holds the text without codes, its source, its terms and a page that explains, the same bytes each time', async () => {
    const folder = await oven();
    const [kit, again] = [await kitOf(folder, SLUG), await kitOf(folder, SLUG)];
    expect(Buffer.from(kit.bytes).equals(Buffer.from(again.bytes))).toBe(true);
    expect(Object.keys(kit.files).toSorted()).toEqual(['READ-ME.txt', `${SLUG}.en.md`, `${SLUG}.ru.md`, 'glossary.tsv'].toSorted());
    expect(kit.files[`${SLUG}.en.md`]).toMatch(/:event\[[^\]]+\]\{#[\w-]+[^}]*\}/u);
    expect(kit.files[`${SLUG}.en.md`]).not.toMatch(/\b(?:date|place|participants)=/u);
    expect(kit.files['READ-ME.txt']).toMatch(new RegExp(`${SLUG}\\.ru\\.md[\\s\\S]*– – –[\\s\\S]*Translating`, 'u'));
    expect(kit.files['glossary.tsv']?.split('\n')[0]).toBe('term\ttranslation\tforms\tgloss\tgloss translated\tdefinition');
  });

  it('has no cell that a spreadsheet runs, or that goes on over others', () => {
    const of = (term: string, definitionText: string) =>
      kitGlossary(term, [{ id: 'a', term, forms: [], variants: [], definitionText } as never], []).split('\n')[1];
    expect(of('=1+1', '  "=HYPERLINK(1)" they said')).toBe(`'=1+1\t\t\t\t\t'"=HYPERLINK(1)" they said`);
    expect(of('a yard', 'the "yard"')).toBe('a yard\t\t\t\t\tthe "yard"');
  });

  it('comes back as it went, whatever was done to it on the way: no false alarm in two hundred', { timeout: 1_200_000 }, async () => {
    const before = (await textIn(await oven(), PATH)).normalize('NFC');
    const { text, bytes } = await kitOf(await oven(), SLUG);
    const alarms: unknown[] = [];
    await withSourceReader(undefined, async (read) => {
      for (const seed of Array.from({ length: 200 }, (_, i) => i + 1)) {
        const { sent, what, isExact } = mangled(text, seed);
        const folder = await oven();
        const result = await receiveText(sent, 'Глава (1)', read)
          .then((received) => importKit(folder, received, 'x'))
          .catch(messagesOf);
        const { translations } = await translationStatus(folder, `ru/${SLUG}`);
        const open = translations[0]?.blocks.filter(({ state }) => state !== 'current').length;
        const isSame = !isExact || (await textIn(folder, PATH)) === before;
        if (Array.isArray(result) || result.problems.length > 0 || result.behind > 0 || translations[0]?.state !== 'final' || open !== 0 || !isSame)
          alarms.push([what, result, open, isSame]);
      }
    });
    expect(alarms).toEqual([]);
    expect((await receive(await oven(), bytes, 'kit.zip')).diff).toBe('');
  });

  it('is not taken with a changed number, and nothing is written', async () => {
    const folder = await oven();
    const { text } = await kitOf(folder, SLUG);
    const number = /\d+/u.exec(text.replace(/^---[\s\S]*?\n---/u, ''))?.[0] ?? '';
    const body = text.indexOf('\n---\n') + 5;
    const wrong = text.slice(0, body) + text.slice(body).replace(number, `${Number(number) + 3}`);
    const [path, lock] = [await textIn(folder, PATH), await textIn(folder, 'chapters/ru/lock.json')];
    const error = await receive(folder, strToU8(wrong), 'sent.txt').catch((each: unknown) => each);
    expect(error).toBeInstanceOf(TextError);
    expect((error as TextError).problems.map(({ rule, place }) => [rule, place.path])).toContainEqual(['translation-differs', 'sent.txt']);
    expect([await textIn(folder, PATH), await textIn(folder, 'chapters/ru/lock.json')]).toEqual([path, lock]);
  });

  it('is held against the source it was made of, in pieces that were stale before too', async () => {
    const first = await oven();
    await bless(first, undefined, false);
    const folder = await oven({ [`chapters/en/${SLUG}.md`]: (text) => text.replace('offered 260 crowns', 'offered 290 crowns') });
    await folder.write([{ path: 'chapters/ru/lock.json', content: await textIn(first, 'chapters/ru/lock.json') }]);
    expect((await translationStatus(folder, `ru/${SLUG}`)).translations[0]?.state).toBe('stale');
    const { text } = await kitOf(folder, SLUG);
    const error = await receive(folder, strToU8(text), 'sent.txt').catch((each: unknown) => each);
    expect(error).toBeInstanceOf(TextError);
    expect((error as TextError).problems.map(({ rule, place }) => [rule, place.path])).toContainEqual(['translation-differs', 'sent.txt']);
  });

  it('remembers which source it was made of: what has changed since is stale', async () => {
    const first = await oven();
    await bless(first, undefined, false);
    const lock = await textIn(first, 'chapters/ru/lock.json');
    const { bytes } = await kitOf(first, SLUG);
    const changed = await oven({ [`chapters/en/${SLUG}.md`]: (text) => text.replace(/\n\n(?=[A-Z])/u, '\n\nNobody slept. ') });
    await changed.write([{ path: 'chapters/ru/lock.json', content: lock }]);
    const { behind } = await receive(changed, bytes, 'kit.zip');
    expect(behind).toBe(1);
    const { translations } = await translationStatus(changed, `ru/${SLUG}`);
    expect(translations[0]?.state).toBe('stale');
  });

  it('of another publication, or without its last line, is told apart', async () => {
    const { text } = await kitOf(await oven(), SLUG);
    const other = text.replace(/zine-kit 1 \S+/u, 'zine-kit 1 another-zine');
    await expect(receive(await oven(), strToU8(other), 'a.md')).rejects.toThrow('Unexpected kit of `another-zine` in `a.md`');
    const bare = strToU8(text.replace(/<!-- zine-kit.*-->\n/u, ''));
    await expect(receive(await oven(), bare, 'a.md')).rejects.toThrow('without the last line of its kit');
    expect((await receive(await oven(), bare, 'a.md', `ru/${SLUG}`)).diff).toBe('');
  });
});
