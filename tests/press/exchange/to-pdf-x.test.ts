import { type PDFDict, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { checkPdfX } from '../../../scripts/press/exchange/check-pdf-x.ts';
import { dictAt, dictOf, entry, nameAt, textAt } from '../../../scripts/press/exchange/dictionaries.ts';
import { type ExchangeOptions, toPdfX } from '../../../scripts/press/exchange/to-pdf-x.ts';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { innards, spellings } from '../../whole/look-inside.ts';
import { outputProfile } from './output-profile.ts';
import { difference, rasterise } from './rasterise.ts';
import { METADATA, sampleDocument } from './sample-document.ts';

const options = { condition: 'FOGRA39', metadata: METADATA, content: 'what was printed', path: 'en/a-x.pdf' };

const make = async (standard: ExchangeOptions['standard'], alpha?: readonly number[], more: Partial<ExchangeOptions> = {}) =>
  toPdfX(await sampleDocument(alpha), { standard, ...options, ...more });

const bytesOf = async (...parameters: Parameters<typeof make>): Promise<Uint8Array> => {
  const { value, problems } = await make(...parameters);
  expect(problems).toEqual([]);
  return value ?? new Uint8Array();
};

describe.each(['x1a', 'x4'] as const)('%s', (standard) => {
  test('the pages look as they did', async () => {
    const source = await rasterise(await (await sampleDocument()).save());
    const result = await rasterise(await bytesOf(standard));
    expect(source).toHaveLength(2);
    // Something is drawn: text, areas, image and form.
    expect(difference(source[0] ?? new Uint8ClampedArray(), new Uint8ClampedArray(source[0]?.length ?? 0).fill(255))).toBeGreaterThan(0.1);
    for (const [index, page] of source.entries()) expect(difference(page, result[index] ?? new Uint8ClampedArray())).toBeLessThan(0.01);
  });

  test('content streams, fonts and boxes are those of the source', async () => {
    const [source, result] = [await sampleDocument(), await openPdf(await bytesOf(standard))];
    for (const [index, page] of result.getPages().entries()) {
      const before = source.getPage(index);
      expect(contentsOf(page.node)).toEqual(contentsOf(before.node));
      const font = dictAt(dictAt(page.node.Resources(), 'Font'), 'F1');
      expect(nameAt(font, 'BaseFont')).toBe('AAAAAA+Literata');
      for (const box of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox']) expect(String(entry(page.node, box))).toBe(String(entry(before.node, box)));
      expect(page.node.has(PDFName.of('ArtBox'))).toBe(false);
    }
    const programs = result.context.enumerateIndirectObjects().filter(([, object]) => dictOf(result.context, object)?.has(PDFName.of('FontFile2')));
    expect(programs).toHaveLength(1);
  });

  test('the same source gives the same bytes, another text another identifier', async () => {
    const [one, two, other] = [await bytesOf(standard), await bytesOf(standard), await bytesOf(standard, undefined, { content: 'another' })];
    expect(Buffer.compare(one, two)).toBe(0);
    const ids = await Promise.all([one, other].map(async (bytes) => String((await openPdf(bytes)).context.trailerInfo.ID)));
    expect(ids[0]).not.toBe(ids[1]);
  });

  test('nothing is left of the program that made the source, of links, tags and scripts', async () => {
    const inside = innards(await bytesOf(standard));
    for (const word of ['Mozilla', 'somebody', 'example.org', 'app.alert']) {
      for (const spelling of spellings(word)) expect(inside).not.toContain(spelling);
    }
    expect(inside).not.toMatch(/StructTreeRoot|\/Annots|\/StructParent|\/Outlines|pdf-lib/);
  });

  test('it says whose it is, with brackets in the title and the date that it was given', async () => {
    const document = await openPdf(await bytesOf(standard));
    const info = dictOf(document.context, document.context.trailerInfo.Info);
    expect(['Title', 'Author', 'Creator', 'Producer', 'CreationDate'].map((key) => textAt(info, key))).toEqual([
      'A Paper (1)',
      'Some Collective',
      'zine 1.2.3',
      'zine 1.2.3',
      'D:20260203040506Z',
    ]);
  });

  test('a condition that the registry does not know is refused, with the nearest', async () => {
    const { value, problems } = await make(standard, undefined, { condition: 'FOGRA93' });
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'config-value', message: expect.stringContaining('`FOGRA93`'), hint: 'Did you mean `FOGRA39`?' }]);
  });
});

describe('half transparent images', () => {
  test('x1a refuses them and names the pages', async () => {
    const { value, problems } = await make('x1a', [255, 128, 0, 255]);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      {
        rule: 'preflight-transparency',
        severity: 'error',
        message: 'Unexpected image with a soft mask on pages 1–2, expected everything opaque in PDF/X-1a:2003',
        place: { path: 'en/a-x.pdf' },
      },
    ]);
  });

  test('x4 takes them', async () => {
    expect(imageOf(await openPdf(await bytesOf('x4', [255, 128, 0, 255])))?.has(PDFName.of('SMask'))).toBe(true);
  });

  test('in x1a a mask of in or out becomes a stencil, one of all in goes', async () => {
    const [cut, whole] = [imageOf(await openPdf(await bytesOf('x1a', [255, 0, 255, 0]))), imageOf(await openPdf(await bytesOf('x1a', [255, 255, 255, 255])))];
    expect([cut?.has(PDFName.of('SMask')), cut?.has(PDFName.of('Mask'))]).toEqual([false, true]);
    expect([whole?.has(PDFName.of('SMask')), whole?.has(PDFName.of('Mask'))]).toEqual([false, false]);
  });
});

test('in x4 a mask of luminosity in RGB becomes one in grey that lets through as much', async () => {
  const source = await maskedDocument();
  const before = await rasterise(await source.save());
  const bytes = (await toPdfX(source, { standard: 'x4', ...options })).value ?? new Uint8Array();
  const [after] = await rasterise(bytes);
  expect(difference(before[0] ?? new Uint8ClampedArray(), after ?? new Uint8ClampedArray())).toBeLessThan(0.01);
  // The mask is seen: without it, the area would be black.
  const [red = 0] = (after ?? new Uint8ClampedArray()).slice(4 * (600 * 437 + 200));
  expect(red).toBeGreaterThan(90);
  expect(red).toBeLessThan(190);
  expect(await checkPdfX(bytes, 'x4')).toEqual([]);
});

/** A page with a black area that a mask makes half transparent, as a browser does for what fades. */
async function maskedDocument() {
  const document = await sampleDocument();
  const { context } = document;
  const { node } = document.getPage(0);
  const group = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 437, 613], Group: { S: 'Transparency', CS: 'DeviceRGB' } };
  const G = context.register(context.stream('0.5 0.5 0.5 rg 0 0 437 100 re f', group as never));
  dictAt(node.Resources(), 'ExtGState')?.set(PDFName.of('G1'), context.obj({ SMask: { S: 'Luminosity', G, BC: [0, 0, 0] } } as never));
  const drawing = context.register(context.stream('\n/G1 gs 0 g 0 0 437 50 re f'));
  node.set(PDFName.of('Contents'), context.obj([node.get(PDFName.of('Contents')), drawing] as never));
  return document;
}

test('x4 names the registered condition that its profile says it was made for', async () => {
  const profile = outputProfile('Coated FOGRA39 (house)');
  const intent = intentOf(await openPdf(await bytesOf('x4', undefined, { profile })));
  expect([textAt(intent, 'OutputConditionIdentifier'), textAt(intent, 'RegistryName')]).toEqual(['FOGRA39', 'http://www.color.org']);
});

test('a profile that is none of a press is refused', async () => {
  const { value, problems } = await make('x4', undefined, { profile: Uint8Array.of(1, 2, 3) });
  expect(value).toBeUndefined();
  expect(problems.map(({ message }) => message)).toEqual(['Unexpected profile of another kind, expected an ICC profile of an output device, version 2 or 4 in PDF/X-4']); // biome-ignore format: a message
});

test('x1a names a registered condition, x4 carries a profile and does not pretend that it is of that condition', async () => {
  const [x1a, x4] = await Promise.all([bytesOf('x1a'), bytesOf('x4')].map(async (bytes) => intentOf(await openPdf(await bytes))));
  expect([textAt(x1a, 'OutputConditionIdentifier'), textAt(x1a, 'RegistryName'), entry(x1a, 'DestOutputProfile')]).toEqual([
    'FOGRA39',
    'http://www.color.org',
    undefined,
  ]);
  expect([textAt(x4, 'OutputConditionIdentifier'), textAt(x4, 'RegistryName')]).toEqual(['Custom', undefined]);
  expect(textAt(x4, 'Info')).toContain('FOGRA39');
});

const contentsOf = (node: PDFDict): string => String((entry(node, 'Contents') as unknown as { getContentsString(): string }).getContentsString());
const imageOf = (document: Awaited<ReturnType<typeof openPdf>>) => dictAt(dictAt(document.getPage(0).node.Resources(), 'XObject'), 'Im1');
const intentOf = ({ catalog }: Awaited<ReturnType<typeof openPdf>>) =>
  (entry(catalog, 'OutputIntents') as unknown as { lookup(index: number): PDFDict }).lookup(0);
