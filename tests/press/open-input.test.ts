import { PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { blackTarget } from '../../scripts/press/inks/black-target.ts';
import { recolour } from '../../scripts/press/inks/recolour.ts';
import { openInput } from '../../scripts/press/open-input.ts';
import { preflight } from '../../scripts/press/preflight/preflight.ts';
import { savePdf } from '../../scripts/press/save-pdf.ts';
import { numberedPages } from './sheets/numbered-pages.ts';

const save = (document: PDFDocument) => document.save({ useObjectStreams: false, addDefaultPage: false });
const whole = async () => Buffer.from(await save(await numberedPages(3)));
const text = (value: string) => Buffer.from(value, 'latin1');

/** The file with something in it overwritten, as long as it was. */
async function overwritten(pattern: RegExp, by: (found: string) => string): Promise<Buffer> {
  const file = (await whole()).toString('latin1');
  const changed = file.replace(pattern, (found) => by(found).padEnd(found.length, '\0').slice(0, found.length));
  expect(changed).not.toBe(file);
  return text(changed);
}
const noise = (found: string) => Array.from(found, (_, i) => String.fromCharCode((i * 37 + 11) % 251)).join('');

async function changed(change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await numberedPages(3);
  change(document);
  return save(document);
}

/** Something else in the page's dictionary. */
const entry = (key: string, value: number | string | (number | string)[]) => (page: PDFPage) =>
  page.node.set(PDFName.of(key), page.doc.context.obj(value as never));
const drawnBy =
  (filter: string | string[], contents = 'xxxxxxxxxx') =>
  (page: PDFPage) => {
    const { context } = page.doc;
    page.node.set(PDFName.of('Contents'), context.register(PDFRawStream.of(context.obj({ Filter: filter }), text(contents))));
  };

describe('a PDF that is handed in', () => {
  it('is read', async () => {
    const { value, problems } = await openInput(await whole(), 'x.pdf');
    expect(problems).toEqual([]);
    expect(value?.getPageCount()).toBe(3);
  });

  it('may have other bytes behind its end, and what no page draws may be broken', async () => {
    expect((await openInput(Buffer.concat([await whole(), text('\r\n\r\n')]), 'x.pdf')).problems).toEqual([]);
    const unused = changed(({ context, catalog }) =>
      catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), text('broken')))),
    );
    expect((await openInput(await unused, 'x.pdf')).problems).toEqual([]);
  });

  it.each<[string, (page: PDFPage) => void]>([
    ['a stream for the resources of a page', ({ node, doc: { context } }) => node.set(PDFName.of('Resources'), context.register(context.stream('')))],
    ['a page below the catalogue', ({ node, doc: { context } }) => node.set(PDFName.of('Parent'), context.trailerInfo.Root as PDFRef)],
    ['a page below itself', ({ node, ref }) => node.set(PDFName.of('Parent'), ref)],
  ])('may have %s: it is looked at and turned into inks all the same', async (_, damage) => {
    const bytes = await changed((document) => damage(document.getPage(1)));
    const { value, problems } = await openInput(bytes, 'x.pdf');
    expect(problems).toEqual([]);
    if (!value) return;
    expect((await preflight(value, 'x.pdf', 'copier')).pages).toBe(3);
    expect((await recolour(value, blackTarget, { path: 'x.pdf' })).problems).toEqual([]);
    expect((await openInput(await savePdf(value), 'x.pdf')).value?.getPage(1).getSize()).toEqual(value.getPage(1).getSize());
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string]>([
    ['empty', () => new Uint8Array(), 'Unexpected empty file', 'Make or download'],
    ['something else', () => text('<html></html>'), 'Unexpected file without `%PDF-`', 'Export or print'],
    ['cut off', async () => (await whole()).subarray(0, -300), 'Unexpected end of the file', 'Copy or download'],
    ['cut off in the middle', async () => (await whole()).subarray(0, 900), 'Unexpected end of the file', 'Copy or download'],
    ['without pages', async () => save(await PDFDocument.create()), 'Unexpected PDF without pages', 'Export the document'],
    ['without a page', () => overwritten(/\d+ 0 obj\n<<\n\/Type \/Page\n[\s\S]*?endobj/, noise), 'Unexpected 2 readable pages of 3', 'Export it again'],
    [
      'with a broken drawing',
      () => overwritten(/(?<=\/FlateDecode[^>]*>>\nstream\n)[\s\S]{20}/, noise),
      'Unexpected broken stream on page 1',
      'Export it again',
    ],
    [
      'without a drawing',
      () => changed((document) => document.getPages()[1]?.node.set(PDFName.of('Contents'), PDFRef.of(999))),
      'Unexpected missing object `999 0 R` on page 2',
      'Export it again',
    ],
    [
      'without a font',
      () => changed((document) => document.getPages()[2]?.node.Resources()?.set(PDFName.of('Font'), PDFRef.of(999))),
      'Unexpected missing object `999 0 R` on page 3',
      'Export it again',
    ],
    ['without a list of pages', () => overwritten(/\/Type \/Catalog\n\/Pages \d+ 0 R/, () => '/Type /Catalog'), 'Unexpected damaged PDF', 'Export it again'],
    [
      'nothing but noise between head and tail',
      async () => Buffer.concat([text('%PDF-1.7\n'), text(noise('x'.repeat(2000))), text('\nstartxref\n0\n%%EOF')]),
      'Unexpected damaged PDF',
      'Export it again',
    ],
  ])('is refused when it is %s', async (_, make, message, hint) => {
    const { value, problems } = await openInput(await make(), 'x.pdf');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: 'pdf-input', severity: 'error', place: { path: 'x.pdf' }, message: expect.stringContaining(message), hint: expect.stringContaining(hint) },
    ]);
  });

  it.each<[string, (page: PDFPage, number: number) => unknown, string, string]>([
    ['without a MediaBox', (page, n) => n > 1 && page.node.delete(PDFName.of('MediaBox')), 'Unexpected pages 2–3 without a size', 'Export'],
    ['with a short MediaBox', (page, n) => n === 2 && entry('MediaBox', [0, 0, 419])(page), 'Unexpected page 2 without a size', 'Export'],
    ['with words for a MediaBox', (page, n) => n === 3 && entry('MediaBox', [0, 0, 'A5', 595])(page), 'Unexpected page 3 without a size', 'Export'],
    ['with a MediaBox without an area', (page, n) => n !== 2 && entry('MediaBox', [0, 9, 419, 9])(page), 'Unexpected pages 1, 3 without a size', 'Export'],
    ['askew', (page, n) => n === 2 && entry('Rotate', 45)(page), 'Unexpected `/Rotate` between the quarter turns on page 2, expected a multiple of 90', 'Turn'],
    ['packed in its own way', (page, n) => n === 2 && drawnBy('FooDecode')(page), 'Unexpected stream with the unknown filter `FooDecode` on page 2', 'Export'],
    ['packed twice', (page, n) => n === 1 && drawnBy(['ASCIIHexDecode', 'Foo'])(page), 'unknown filter `Foo` on page 1', 'Export'],
    ['a drawing packed as a photograph', (page, n) => n === 3 && drawnBy('DCTDecode')(page), 'unknown filter `DCTDecode` on page 3', 'Export'],
  ])('is refused when pages are %s', async (_, change, message, hint) => {
    const { value, problems } = await openInput(await save(await numberedPages(3, { change })), 'x.pdf');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'pdf-input', message: expect.stringContaining(message), hint: expect.stringContaining(hint) }]);
  });

  it('is told of all of that at once', async () => {
    const change = (page: PDFPage, n: number) => [entry('MediaBox', [0, 0, 0, 0]), entry('Rotate', -30), drawnBy('FooDecode')][n - 1]?.(page);
    const { problems } = await openInput(await save(await numberedPages(3, { change })), 'x.pdf');
    expect(problems.map(({ message }) => /page \d/.exec(message)?.[0])).toEqual(['page 3', 'page 1', 'page 2']);
  });

  it('may have turned pages, boxes and turns from the list of pages, photographs, and drawings packed in any known way', async () => {
    const document = await numberedPages(3, {
      change: (page, n) => {
        if (n === 1) drawnBy(['ASCIIHexDecode', 'RunLengthDecode'], '0071 80>')(page);
        if (n === 2) entry('Rotate', -450)(page);
        const { context } = page.doc;
        const photograph = context.register(PDFRawStream.of(context.obj({ Subtype: 'Image', Filter: ['ASCII85Decode', 'DCTDecode'] }), text('~>')));
        page.node.newXObject('Photograph', photograph);
      },
    });
    const [first] = document.getPages();
    const list = document.catalog.Pages();
    for (const key of ['MediaBox', 'Rotate'].map((name) => PDFName.of(name))) first?.node.delete(key);
    list.set(PDFName.of('MediaBox'), document.context.obj([0, 0, 419, 595]));
    list.set(PDFName.of('Rotate'), document.context.obj(270));
    expect((await openInput(await save(document), 'x.pdf')).problems).toEqual([]);
  });

  it('is refused when it is encrypted', async () => {
    const document = await numberedPages(2);
    document.encrypt({ userPassword: '', ownerPassword: 'owner' });
    const { value, problems } = await openInput(await save(document), 'x.pdf');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ message: expect.stringContaining('encrypted'), hint: expect.stringContaining('password') }]);
  });
});
