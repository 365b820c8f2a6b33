import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { savePdf } from '../../../scripts/press/save-pdf.ts';

/** More objects than the library packs in bearable time. */
const MANY = 12_000;

/** A document with an outline of many entries, each of which knows its neighbours. */
async function withOutline(entries: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([100, 100]);
  const { context } = document;
  const refs = Array.from({ length: entries }, () => context.nextRef());
  const root = context.nextRef();
  for (const [index, ref] of refs.entries()) {
    const links = { Parent: root, ...(index > 0 ? { Prev: refs[index - 1] } : {}), ...(index + 1 < refs.length ? { Next: refs[index + 1] } : {}) };
    context.assign(ref, context.obj({ Title: PDFHexString.fromText(`Entry ${index} – Әділет`), Dest: [page.ref, 'Fit'], ...links } as never));
  }
  context.assign(root, context.obj({ Type: 'Outlines', First: refs[0] as PDFRef, Last: refs.at(-1) as PDFRef, Count: entries } as never));
  document.catalog.set(PDFName.of('Outlines'), root);
  return document;
}

describe('a file of many objects', () => {
  let document: PDFDocument;
  let bytes: Uint8Array;
  beforeAll(async () => {
    document = await withOutline(MANY);
    bytes = await savePdf(document);
  });

  it('has them packed, however many there are', async () => {
    const plain = await document.save({ useObjectStreams: false });
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\d+ 0 obj/g)?.length,
    ).toBeLessThan(100);
    expect(bytes.length).toBeLessThan(plain.length / 8);
  });
  it('is the same file each time', async () => {
    expect(Buffer.compare(await savePdf(await withOutline(MANY)), bytes)).toBe(0);
  });
  it('is read by others as it was meant', async () => {
    const task = getDocument({ data: bytes.slice(), stopAtErrors: true });
    const outline = await (await task.promise).getOutline();
    expect(outline.map(({ title }) => title)).toEqual(Array.from({ length: MANY }, (_, index) => `Entry ${index} – Әділет`));
    await task.destroy();
    expect((await openPdf(bytes)).getPageCount()).toBe(1);
  });
});

it('leaves out what nothing refers to', async () => {
  const document = await withOutline(3);
  document.context.register(document.context.obj({ Secret: PDFString.of('left behind') } as never));
  const read = await openPdf(await savePdf(document));
  const secrets = read.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFDict && object.has(PDFName.of('Secret')));
  expect(secrets).toEqual([]);
});

it('keeps strings of any bytes, names with blanks, and tokens apart', async () => {
  const document = await withOutline(1);
  const { context, catalog } = document;
  const odd = {
    Text: PDFString.of('a \\(b\\) \xFF'),
    'Two words': PDFName.of('Three more words'),
    List: [1, -2.5, true, null, PDFName.of('A'), 3, [4, [5]], { Six: 7 }],
  };
  catalog.set(PDFName.of('Odd'), context.obj(odd as never));
  expect(String((await openPdf(await savePdf(document))).catalog.lookup(PDFName.of('Odd')))).toBe(String(catalog.lookup(PDFName.of('Odd'))));
});
