import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { lookAlikes } from '../../../scripts/jobs/redact/look-alikes.ts';
import { proveRedaction } from '../../../scripts/jobs/redact/prove-redaction.ts';
import { readNames } from '../../../scripts/jobs/redact/read-names.ts';
import { redactFolder } from '../../../scripts/jobs/redact/redact-folder.ts';
import { savePdf } from '../../../scripts/press/save-pdf.ts';

const { value: NAMES } = readNames('Gulnara, Гүлнара = V.', 'names.txt');
const left = async (files: Record<string, string | Uint8Array>): Promise<string[]> =>
  (await proveRedaction(memoryFolder(files), NAMES)).map(({ rule, place, message }) => `${rule} ${place.path} ${message.replace(/\d+/g, 'N')}`);

async function pdf(change: (document: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  page.drawText('Some words', { font: await document.embedFont(StandardFonts.Helvetica), size: 12 });
  change(document);
  return savePdf(document);
}
const set = (document: PDFDocument, name: string, value: unknown): void => document.catalog.set(PDFName.of(name), document.context.obj(value as never));

describe('a file without names', () => {
  it('passes', async () => expect(await left({ 'en/a.pdf': await pdf(), 'manifest.json': '{}' })).toEqual([]));
});

describe('a name is found', () => {
  const inPdf: [string, string, (document: PDFDocument) => void][] = [
    ['drawn on a page', 'on page N', (document) => document.getPage(0).drawText('with GULNARA', { size: 9 })],
    ['in the outline', 'in object N', (document) => set(document, 'Outlines', { First: { Title: PDFHexString.fromText('Of Гүлнара') } })],
    ['in a string of letters', 'in object N', (document) => set(document, 'Own', PDFString.of('by gulnara'))],
    ['in the name of a place', 'in object N', (document) => set(document, 'Own', { 'entry--gulnara-s-day': 1 })],
    ['in packed metadata', 'in object N', (document) => set(document, 'Metadata', document.context.register(document.context.flateStream(Buffer.from('<dc:creator>Гүлнара</dc:creator>'))))],
    [
      'instead of what is drawn',
      'in object N',
      ({ context, catalog }) => {
        const text = Buffer.from('\uFEFFГүл\u00ADнара', 'utf16le').swap16().toString('hex');
        catalog.set(PDFName.of('Own'), context.register(context.flateStream(`/Span <</ActualText <${text}>>> BDC EMC`)));
      },
    ],
  ]; // biome-ignore format: a table
  it.each(inPdf)('%s', async (_, where, change) => {
    const found = await left({ 'en/a.pdf': await pdf(change) });
    expect(found.join('\n')).toMatch(new RegExp(`^redact-left en/a\\.pdf Unexpected \`(?:Gulnara|Гүлнара)\` ${where}, expected no name of the list`, 'm'));
  });

  it('behind the end of a file', async () => {
    expect(await left({ 'a.pdf': Buffer.concat([await pdf(), Buffer.from('\n% Gulnara\n')]) })).toEqual([
      'redact-left a.pdf Unexpected `Gulnara` in the bytes, expected no name of the list',
    ]);
  });

  it('in the name of a file, in its text, written otherwise, and in what is packed in it', async () => {
    const zip = zipSync({ 'OPS/gulnara.xhtml': strToU8('<p>x</p>'), 'OPS/b.xhtml': strToU8('<p title="x">Gul<b>nara</b></p>') });
    expect(await left({ 'gulnara.json': '{}', 'a.html': '<i alt="&#71;ulnara">x</i>', 'a.epub': zip })).toEqual([
      'redact-left a.epub Unexpected `Gulnara` in the bytes, expected no name of the list',
      'redact-left a.epub Unexpected `Gulnara` in the name of OPS/gulnara.xhtml, expected no name of the list',
      'redact-left a.epub Unexpected `Gulnara` in the text of OPS/b.xhtml, expected no name of the list',
      'redact-left a.html Unexpected `Gulnara` in the text, expected no name of the list',
      'redact-left gulnara.json Unexpected `Gulnara` in its name, expected no name of the list',
    ]);
  });
});

describe('a publication', () => {
  const files = {
    'chapters/publication.yml': 'chapters: [gulnara-speaks]\n',
    'chapters/en/gulnara-speaks.md': '![Gulnara](images/Gulnara.jpg) Gulnar met Gulnaras.',
    'chapters/en/glossary.yml': '- id: gulnara\n  forms: [Gulnara, Гүлнара, friend]\n',
    'chapters/images/Gulnara.jpg': Uint8Array.from([0xff, 0xd8, 0, 1]),
    'output/en/gulnara.pdf': 'x',
  };

  it('is copied without them, names of files too; of images it is said that nobody looked', async () => {
    const { folder, images, texts } = await redactFolder(memoryFolder(files), NAMES);
    expect(Object.fromEntries(texts)).toEqual({
      'chapters/publication.yml': 'chapters: [v-speaks]\n',
      'chapters/en/v-speaks.md': '![V.](images/v.jpg) Gulnar met Gulnaras.',
      'chapters/en/glossary.yml': '- id: v\n  forms: [V., friend]\n',
    });
    expect(images).toEqual(['chapters/images/v.jpg']);
    expect((await folder.read('chapters/images/v.jpg', 9)).bytes).toHaveLength(4);
    expect((await folder.list('')).names).toEqual(['chapters']);
  });

  it('is doubted where words look like a name', async () => {
    const { texts } = await redactFolder(memoryFolder(files), NAMES);
    expect(lookAlikes(texts, NAMES).map(({ place, message }) => `${place.path}:${place.line}:${place.column} ${message}`)).toEqual([
      'chapters/en/v-speaks.md:1:21 Unexpected `Gulnar`, which may be a form of a name, expected none',
      'chapters/en/v-speaks.md:1:32 Unexpected `Gulnaras`, which may be a form of a name, expected none',
    ]);
  });

  it('is refused where two files would have one name', async () => {
    const twice = { 'chapters/en/gulnara.md': 'a', 'chapters/en/v.md': 'b' };
    await expect(redactFolder(memoryFolder(twice), NAMES)).rejects.toMatchObject({ problems: [{ rule: 'redact-list', place: { path: 'chapters/en/v.md' } }] });
  });
});
