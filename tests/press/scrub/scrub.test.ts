import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { preflight } from '../../../scripts/press/preflight/preflight.ts';
import { savePdf } from '../../../scripts/press/save-pdf.ts';
import { cleanJpeg } from '../../../scripts/press/scrub/clean-jpeg.ts';
import { cleanJpeg2000 } from '../../../scripts/press/scrub/clean-jpeg-2000.ts';
import { scrubDocument } from '../../../scripts/press/scrub/scrub-document.ts';
import { canary, inside, PLANTED, plain, telling, tellingPdf } from './telling-pdf.ts';

test('a picture loses what it tells of its making, and not a pixel', async () => {
  const cleaned = cleanJpeg(telling);
  expect(Buffer.from(cleaned).toString('latin1')).not.toContain('CANARY');
  expect(await sharp(cleaned).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer());
  expect(cleanJpeg(Buffer.from('no picture'))).toEqual(Buffer.from('no picture'));
});

test('JPEG 2000 loses its boxes of text', () => {
  const box = (type: string, words: string): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(words.length + 8);
    return Buffer.concat([head, Buffer.from(type + words, 'latin1')]);
  };
  const file = Buffer.concat([box('jP  ', '\r\n\x87\n'), box('uuid', canary(6)), box('xml ', canary(7)), box('jp2c', 'picture')]);
  expect(Buffer.from(cleanJpeg2000(file)).toString('latin1')).toMatch(/^.{4}jP {2}.*jp2cpicture$/s);
  expect(Buffer.from(cleanJpeg2000(file)).toString('latin1')).not.toContain('CANARY');
});

test('of 25 places nothing comes through, and what is to be read stays', async () => {
  const pdf = await tellingPdf();
  const before = await inside(pdf);
  expect(PLANTED.filter((n) => !before.includes(canary(n)))).toEqual([]);
  const document = await openPdf(pdf);
  const taken = scrubDocument(document, 'zine');
  const after = await inside(await savePdf(document));
  expect(PLANTED.filter((n) => after.includes(canary(n)))).toEqual([]);
  for (const kept of ['(read) Tj', '(form) Tj', '/I Do', 'read on', 'https://example.org/']) expect(after).toContain(kept);
  for (const gone of ['/OC', 'JavaScript', 'Launch', 'EmbeddedFiles', 'OCProperties']) expect(after).not.toContain(gone);
  expect(taken.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'Info/Author',
      'layers',
      'passages on layers that are switched off',
      'OpenAction',
      'EmbeddedFiles',
      'remarks (Text)',
      'pictures with data of their making',
    ]),
  );
});

test('before, preflight tells what runs, lies hidden and tells of its making; behind it, nothing; a title is given where one is asked for', async () => {
  const told = async (document: PDFDocument) =>
    (await preflight(document, 'a.pdf', 'general')).findings.filter(({ rule }) => rule === 'preflight-traces').map(({ message }) => message.split(',')[0]);
  const document = await openPdf(await tellingPdf());
  expect((await told(document)).sort()).toEqual([
    'Unexpected 2 × action `JavaScript`',
    'Unexpected 2 × note of the program that made it',
    'Unexpected action `Launch`',
    'Unexpected attachment',
    'Unexpected layer',
    'Unexpected photograph with data of its making',
    'Unexpected remark',
    'Unexpected script',
  ]);
  scrubDocument(document, 'zine', 'What it is');
  const scrubbed = await openPdf(await savePdf(document));
  expect(await told(scrubbed)).toEqual([]);
  expect(scrubbed.getTitle()).toBe('What it is');
});

test('of a scrubbed file nothing is left to take', async () => {
  const first = await openPdf(await tellingPdf());
  scrubDocument(first, 'zine');
  const again = await openPdf(await savePdf(first));
  expect(scrubDocument(again, 'zine').map(({ what }) => what)).toEqual(['Info/Creator', 'Info/Producer']);
});

test('what programs write into any object for themselves goes, and what means something there stays', async () => {
  const OWN = ['Metadata', 'PieceInfo', 'LastModified', 'OPI', 'AF', 'AA', 'Measure', 'OC', 'Properties', 'T', 'NM', 'M', 'CreationDate'];
  const document = await PDFDocument.create();
  const { context } = document;
  const note = (key: string) => (key.length === 1 ? PDFString.of(`note ${key}`) : context.obj({}));
  const state = context.obj({ ...Object.fromEntries(OWN.map((key) => [key, note(key)])), S: note('S'), CA: 1 } as never);
  const other = context.obj({ T: [1], M: 2, A: { S: 'GoTo' } } as never);
  document.addPage().node.set(PDFName.of('Resources'), context.obj({ ExtGState: { A: state, B: other } } as never));
  document.catalog.set(PDFName.of('Names'), context.obj({ Dests: { Names: [] }, Pages: {} } as never));
  context.trailerInfo.ID = context.obj([]);
  const taken = scrubDocument(document, 'zine');
  expect(String(state).match(/\/\w+/g)).toEqual(['/S', '/CA']);
  expect(String(other).match(/\/\w+/g)).toEqual(['/T', '/M', '/A', '/S', '/GoTo']);
  expect(String(document.catalog.lookup(PDFName.of('Names'))).match(/\/\w+/g)).toEqual(['/Dests', '/Names']);
  expect(taken.map(({ what }) => what)).toEqual(expect.arrayContaining([...OWN, 'ID', 'Pages']));
});

test('titles of the outline that run something lead nowhere, and links to places stay', async () => {
  const document = await openPdf(await tellingPdf());
  expect(scrubDocument(document, 'zine').map(({ what }) => what)).toContain('actions of the outline');
});
