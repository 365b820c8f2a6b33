import { PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openInput } from '../../scripts/press/open-input.ts';
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

  it('is refused when it is encrypted', async () => {
    const document = await numberedPages(2);
    document.encrypt({ userPassword: '', ownerPassword: 'owner' });
    const { value, problems } = await openInput(await save(document), 'x.pdf');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ message: expect.stringContaining('encrypted'), hint: expect.stringContaining('password') }]);
  });
});
