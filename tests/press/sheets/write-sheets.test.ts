import { degrees, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPageLeaf, PDFRawStream, PDFRef, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { ImposeOptions } from '../../../scripts/model/impose-options.ts';
import { paperSize } from '../../../scripts/model/paper-size.ts';
import type { SheetSide, Slot } from '../../../scripts/model/sheet.ts';
import { MARK_KINDS } from '../../../scripts/model/sheet.ts';
import { impose } from '../../../scripts/press/impose/impose.ts';
import { laySheets } from '../../../scripts/press/sheets/lay-sheets.ts';
import { pageShape } from '../../../scripts/press/sheets/page-shape.ts';
import { type PlacedPage, readSheets } from '../../../scripts/press/sheets/read-sheets.ts';
import { writeSheets } from '../../../scripts/press/sheets/write-sheets.ts';
import { pt } from '../../../scripts/units/length.ts';
import { innards, spellings } from '../../whole/look-inside.ts';
import { ALL_FOLDS } from './all-folds.ts';
import { foliosOf, mm, numberedPages, saved, turnBy } from './numbered-pages.ts';

const TOOL = { tool: 'zine 0' };

function sidesOf(
  document: PDFDocument,
  order: Partial<ImposeOptions> = {},
  more: { paper?: string; thickness?: number; fit?: boolean; marks?: boolean } = {},
): SheetSide[] {
  const { value: page } = pageShape(document, 'x.pdf');
  const { value, problems } = laySheets(impose({ fold: 'saddle', ...order, pages: document.getPageCount() }), {
    path: 'x.pdf',
    paper: paperSize(more.paper ?? 'a4') as never,
    page: page as never,
    thickness: pt(mm(more.thickness ?? 0)),
    scale: more.fit ? 'fit' : 'none',
    marks: new Set(more.marks ? MARK_KINDS : []),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value;
}

async function imposed(document: PDFDocument, order: Partial<ImposeOptions> = {}, more = {}) {
  const sides = sidesOf(document, order, more);
  const bytes = await (await writeSheets(document, sides, TOOL)).save({ addDefaultPage: false });
  return { sides, bytes };
}

type Place = [name: string, ...numbers: number[]];
const placeRead = ({ page, rotation, scale, at, clip }: PlacedPage): Place => [`${page} by ${rotation}`, scale, ...at, ...clip];
const placeMeant = ({ cell, trim, clip, scale }: Slot): Place => {
  const corner = cell.rotation === 180 ? [trim[2], trim[3]] : [trim[0], trim[1]];
  return [`${cell.page} by ${cell.rotation}`, scale, ...corner, ...clip];
};

describe('pages on written sheets', () => {
  it.each(ALL_FOLDS)('stand where the model has them: %s', async (_, order) => {
    for (const fit of [false, true]) {
      const document = await numberedPages(19, { size: [70, 100], bleed: 3 });
      const { sides, bytes } = await imposed(document, order, { paper: 'a3', thickness: 0.13, fit });
      const read = readSheets(await PDFDocument.load(bytes));
      const [found, expected] = [
        read.map((pages) => pages.map(placeRead)),
        sides.map(({ slots }) => slots.filter(({ cell }) => cell.page !== undefined).map(placeMeant)),
      ];
      expect(found.map((pages) => pages.map(([name]) => name))).toEqual(expected.map((pages) => pages.map(([name]) => name)));
      const [as, bs] = [found, expected].map((pages) => pages.flat().flatMap(([, ...numbers]) => numbers));
      expect(as).toHaveLength(bs?.length ?? 0);
      // 0.005 mm, ten times better than the eye.
      expect(Math.max(...(as ?? []).map((a, i) => Math.abs(a - (bs?.[i] ?? 0))))).toBeLessThan(mm(0.005));
    }
  });

  it('show their text there: folios as another program reads them', async () => {
    const document = await numberedPages(8, { bleed: 3 });
    const { bytes } = await imposed(document, {}, { thickness: 0.2 });
    const places = (await foliosOf(bytes)).map((side) =>
      side.map(({ number, x, y, rotation }) => [number, Math.round((x / mm(1)) * 100) / 100, Math.round((y / mm(1)) * 100) / 100, rotation]),
    );
    // Middles of the halves of A4 (74.5 and 222.5 mm, 105 mm), the outer sheet 0.2 mm away from the spine.
    expect(places).toEqual([
      [[8, 74.3, 105, 0], [1, 222.7, 105, 0]],
      [[2, 74.3, 105, 0], [7, 222.7, 105, 0]],
      [[6, 74.5, 105, 0], [3, 222.5, 105, 0]],
      [[4, 74.5, 105, 0], [5, 222.5, 105, 0]],
    ]); // biome-ignore format: sides
  });

  // The corner of the page, in its own coordinates, that is the lower left one when it is looked at.
  it.each([
    [90, [210, 148], [210, 0]],
    [180, [148, 210], [148, 210]],
    [270, [210, 148], [0, 148]],
  ] as const)('stand upright when they are turned by %i', async (angle, [width, height], [x, y]) => {
    const document = await PDFDocument.create();
    for (let number = 1; number <= 4; number++) {
      const page = document.addPage([mm(width), mm(height)]);
      turnBy(angle)(page);
      page.drawText(String(number), { x: mm(x), y: mm(y), size: 12, rotate: degrees(angle) });
    }
    const [front] = await foliosOf((await imposed(await saved(document))).bytes);
    expect(front?.map(({ number, x, y, rotation }) => [number, Math.round(x / mm(0.1)) / 10, Math.round(y / mm(0.1)) / 10, rotation])).toEqual([
      [4, 0.5, 0, 0],
      [1, 148.5, 0, 0],
    ]);
  });

  it('are drawn from several content streams and with what their parents have', async () => {
    const document = await numberedPages(4);
    const [first] = document.getPages();
    const { context } = document;
    const fonts = context.obj({});
    first?.node.Parent()?.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
    for (const { node } of document.getPages()) {
      // The division may fall between any two tokens.
      const streams = [context.stream('q 0.5 0 0 0.5'), context.flateStream(' 10 20 cm'), ...streamsOf(node), context.flateStream('Q')];
      node.set(PDFName.of('Contents'), context.obj(streams.map((stream) => context.register(stream))));
      const own = node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
      for (const [name, font] of own?.entries() ?? []) fonts.set(name, font);
      node.delete(PDFName.of('Resources'));
    }
    const [front] = await foliosOf((await imposed(document)).bytes);
    expect(front?.map(({ number, x, y }) => [number, Math.round(x - mm(0.5)), Math.round(y)])).toEqual([
      [4, Math.round(mm(74) / 2 + 10), Math.round(mm(105) / 2 + 20)],
      [1, Math.round(mm(148) + mm(74) / 2 + 10), Math.round(mm(105) / 2 + 20)],
    ]);
  });

  it('print what people have added to a page, but neither what is hidden nor links', async () => {
    const document = await numberedPages(4, {
      change: (page, number) => {
        const { context } = page.doc;
        const font = page.node.Resources()?.lookup(PDFName.of('Font'));
        const [name] = font instanceof PDFDict ? font.keys() : [];
        // A drawing of 10 × 10 that is brought to 20 × 20, so that its text at 1 2 stands at 2 4 from the corner.
        const drawing = (text: number) =>
          context.register(
            context.stream(`BT ${name} 5 Tf 1 2 Td (${text}) Tj ET`, {
              Type: 'XObject',
              Subtype: 'Form',
              BBox: [0, 0, 10, 10],
              Resources: { Font: font as PDFDict },
            }),
          );
        const annotation = (text: number, F: number, Subtype: string) =>
          context.register(context.obj({ Type: 'Annot', Subtype, F, Rect: [100, 200, 120, 220], AP: { N: drawing(text) } }));
        if (number === 1)
          page.node.set(
            PDFName.of('Annots'),
            context.obj([annotation(77, 4, 'FreeText'), annotation(78, 6, 'FreeText'), annotation(79, 0, 'Stamp'), annotation(80, 4, 'Link')]),
          );
      },
    });
    const { bytes } = await imposed(document);
    const added = (await foliosOf(bytes)).flat().filter(({ number }) => number > 10);
    expect(added.map(({ number, x, y }) => [number, Math.round(x - mm(148.5)), Math.round(y)])).toEqual([[77, 102, 204]]);
    expect(innards(bytes)).not.toContain('/Annots');
  });

  it('that are blank draw nothing, and one that is used twice is there once', async () => {
    const { bytes } = await imposed(await numberedPages(1), { fold: 'repeat', copies: 2 });
    const sheets = await PDFDocument.load(bytes);
    expect(
      sheets.context
        .enumerateIndirectObjects()
        .filter(([, object]) => object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')),
    ).toHaveLength(1);
    expect((await foliosOf(bytes))[0]?.map(({ number }) => number)).toEqual([1, 1]);
    const three = await imposed(await numberedPages(3));
    expect((await foliosOf(three.bytes)).map((side) => side.map(({ number }) => number))).toEqual([[1], [2, 3]]);
  });
});

/** A document with all that must not come along. */
async function burdened(): Promise<PDFDocument> {
  const document = await numberedPages(4, {
    change: (page, number) => {
      const { context } = page.doc;
      page.node.set(PDFName.of('StructParents'), context.obj(number));
      const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI', URI: PDFString.of('https://secret.example') } };
      page.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(link))]));
      page.node.set(PDFName.of('PieceInfo'), context.obj({ Secret: { Private: PDFString.of('secret piece') } }));
      const resources = page.node.Resources();
      const image = context.stream('\0', {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceGray',
        StructParent: 7,
        Metadata: context.register(context.stream('secret xmp')),
      });
      resources?.set(PDFName.of('XObject'), context.obj({ Im: context.register(image), Own: page.ref }));
    },
  });
  document.setAuthor('Secret Author');
  document.setProducer('Secret Program');
  document.setCreationDate(new Date(0));
  const { context, catalog } = document;
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot' })));
  catalog.set(PDFName.of('Metadata'), context.register(context.stream('secret packet')));
  catalog.set(PDFName.of('Outlines'), context.register(context.obj({ Title: PDFHexString.fromText('Secret outline') })));
  catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('secret script') }));
  return saved(document);
}

const streamsOf = (node: PDFPageLeaf): PDFRawStream[] => {
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => node.context.lookup(each)) : [contents];
  return streams.filter((each) => each instanceof PDFRawStream);
};

describe('written sheets', () => {
  it('carry nothing of their maker, no links, tags, outlines or scripts', async () => {
    const document = await burdened();
    const text = innards((await imposed(document)).bytes);
    for (const word of ['secret', 'Secret', 'Secret outline']) for (const spelling of spellings(word)) expect(text.includes(spelling), spelling).toBe(false);
    expect(text).not.toMatch(/\/(StructParents?|Annots?|Outlines|Dests|Names|OpenAction|MarkInfo|CreationDate|Metadata|PieceInfo)\b/);
    expect(innards(await document.save())).toContain('secret');
  });

  it('name their tool, and the title, language and date that they are given', async () => {
    const document = await numberedPages(4);
    const sheets = await writeSheets(document, sidesOf(document), {
      ...TOOL,
      title: 'Жаңаөзен',
      author: 'We',
      language: 'kk',
      date: new Date('2026-01-02'),
      flip: 'short',
    });
    const read = await PDFDocument.load(await sheets.save({ addDefaultPage: false }), { updateMetadata: false });
    expect([read.getTitle(), read.getAuthor(), read.getProducer(), read.getCreator(), read.getCreationDate()?.toISOString()]).toEqual([
      'Жаңаөзен',
      'We',
      'zine 0',
      'zine 0',
      '2026-01-02T00:00:00.000Z',
    ]);
    const preferences = read.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect([preferences.get(PDFName.of('Duplex')), preferences.get(PDFName.of('PrintScaling'))].map(String)).toEqual(['/DuplexFlipShortEdge', '/None']);
  });

  it('have the paper as their MediaBox and TrimBox', async () => {
    const { bytes } = await imposed(await numberedPages(4), {}, { paper: 'a3' });
    const [page] = (await PDFDocument.load(bytes)).getPages();
    expect(page?.getSize()).toEqual({ width: mm(420), height: mm(297) });
    expect(page?.getTrimBox()).toEqual({ x: 0, y: 0, width: mm(420), height: mm(297) });
  });

  it('have the same bytes each time, and another identifier for other content', async () => {
    const [first, second] = [
      await imposed(await burdened(), {}, { marks: true, paper: 'a3' }),
      await imposed(await burdened(), {}, { marks: true, paper: 'a3' }),
    ];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const id = async (bytes: Uint8Array) => String((await PDFDocument.load(bytes)).context.trailerInfo.ID);
    expect(await id((await imposed(await numberedPages(4))).bytes)).not.toBe(await id((await imposed(await numberedPages(4, { size: [147, 210] }))).bytes));
  });

  it('leave the document as it was', async () => {
    const document = await burdened();
    const objects = () => document.context.enumerateIndirectObjects().length;
    const before = objects();
    await imposed(document);
    expect(objects()).toBe(before);
  });

  it('refer to nothing that is not there', async () => {
    const { bytes } = await imposed(await burdened(), {}, { marks: true, paper: 'a3' });
    const { context } = await PDFDocument.load(bytes);
    const known = new Set(context.enumerateIndirectObjects().map(([ref]) => ref));
    const refs = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        [...String(object instanceof PDFStream ? object.dict : object).matchAll(/(\d+) (\d+) R/g)].map(([, a, b]) => PDFRef.of(Number(a), Number(b))),
      );
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => !known.has(ref))).toEqual([]);
  });

  it('keep layers switched off that were', async () => {
    const document = await numberedPages(4);
    const { context, catalog } = document;
    const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Draft') }));
    catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
    for (const page of document.getPages()) page.node.Resources()?.set(PDFName.of('Properties'), context.obj({ L: layer }));
    const sheets = await PDFDocument.load((await imposed(document)).bytes);
    const off = sheets.catalog.lookup(PDFName.of('OCProperties'), PDFDict).lookup(PDFName.of('D'), PDFDict).get(PDFName.of('OFF'));
    expect(String(off)).toMatch(/^\[ \d+ 0 R \]$/);
  });

  it('draw marks in black alone, or in every ink', async () => {
    const document = await numberedPages(4);
    const sides = sidesOf(document, {}, { marks: true, paper: 'a3' });
    const text = async (colour: 'black' | 'all') => innards(await (await writeSheets(document, sides, { ...TOOL, colour })).save({ useObjectStreams: false }));
    expect(await text('black')).toMatch(/\n0 G\n0 g\n/);
    expect(await text('black')).not.toContain('/Separation');
    expect(await text('all')).toMatch(/\/Separation \/All \/DeviceCMYK/);
    expect(await text('all')).not.toMatch(/\n0 G\n/);
  });
});

it('keeps compressed drawings as they are', async () => {
  const document = await numberedPages(4);
  const [before] = streamsOf(document.getPages()[0]?.node as PDFPageLeaf);
  const sheets = await writeSheets(document, sidesOf(document), TOOL);
  const streams = sheets.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
  const kept = streams.find(({ contents }) => contents === before?.contents);
  expect(String(kept?.dict.get(PDFName.of('Filter')))).toBe('/FlateDecode');
});
