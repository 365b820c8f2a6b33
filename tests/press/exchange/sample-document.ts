import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** A glyph of each, by its number in the font. */
const WORDS = '<002800290030003100350040004100500052>';
const FONT = new URL(import.meta.resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf'));

/**
 * Two A5 pages with bleed as a browser leaves them, in the inks of a press: text, grey, CMYK and a named ink, an image that a mask cuts out, tags, links,
 * outline, script; both trim and art box.
 * @param alpha of the four pixels of the image
 */
export async function sampleDocument(alpha: readonly number[] = [255, 0, 255, 0]): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const add = (object: PDFObject) => context.register(object);
  const program = add(context.flateStream(readFileSync(FONT)));
  const FontDescriptor = add(context.obj({ Type: 'FontDescriptor', FontName: 'AAAAAA+Literata', Flags: 4, FontBBox: [0, -300, 1000, 1000], ItalicAngle: 0, Ascent: 1000, Descent: -300, CapHeight: 700, StemV: 80, FontFile2: program })); // biome-ignore format: a list
  const descendant = add(context.obj({ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'AAAAAA+Literata', CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }, DW: 600, CIDToGIDMap: 'Identity', FontDescriptor })); // biome-ignore format: a list
  const F1 = add(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'AAAAAA+Literata', Encoding: 'Identity-H', DescendantFonts: [descendant] }));
  const SMask = add(image(document, Uint8Array.from(alpha)));
  const Im1 = add(image(document, Uint8Array.of(0, 80, 160, 240), { SMask }));
  const tint = add(context.stream('{ dup 0.2 mul exch dup 0.9 mul exch 0 mul 0 }', { FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1, 0, 1] }));
  const spot = context.obj(['Separation', 'Orange', 'DeviceCMYK', tint]);
  const Fm1 = add(context.stream('0.5 g 20 20 60 60 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 100], StructParent: 7 }));
  const Resources = { ExtGState: { G0: { ca: 1, BM: 'Normal' } }, Font: { F1 }, XObject: { Im1, Fm1 }, ColorSpace: { CS1: spot } };
  for (const colour of ['0 0 0 1 k', '0.2 g']) {
    const page = document.addPage([436.5354, 612.2835]);
    const boxes = { CropBox: [0, 0, 436.5354, 612.2835], BleedBox: [0, 0, 436.5354, 612.2835], TrimBox: [8.5039, 8.5039, 428.0315, 603.7795], ArtBox: [8.5039, 8.5039, 428.0315, 603.7795] }; // biome-ignore format: a list
    const content = `/G0 gs ${colour} /P <</MCID 0>> BDC BT /F1 40 Tf 1 0 0 1 40 500 Tm ${WORDS} Tj ET EMC 0.1 0.7 0 0 k 40 350 120 80 re f /CS1 cs 0.8 scn 200 350 120 80 re f q 150 0 0 150 40 150 cm /Im1 Do Q /Fm1 Do`;
    const link = add(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [40, 500, 200, 540], A: { S: 'URI', URI: PDFString.of('https://example.org') } }));
    const entries = { ...boxes, Resources, Contents: add(context.flateStream(content)), Annots: [link], StructParents: 0, Group: { S: 'Transparency', CS: 'DeviceCMYK' } }; // biome-ignore format: a list
    for (const [key, value] of Object.entries(entries)) page.node.set(PDFName.of(key), context.obj(value as never));
  }
  const script = context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
  const interactive = { StructTreeRoot: { Type: 'StructTreeRoot' }, MarkInfo: { Marked: true }, OpenAction: script, Names: { JavaScript: { Names: [] } }, Outlines: { Count: 0 } }; // biome-ignore format: a list
  for (const [key, value] of Object.entries(interactive)) catalog.set(PDFName.of(key), context.obj(value as never));
  document.setCreator('Mozilla/5.0 (Some System; of somebody)');
  return document;
}

const image = ({ context }: PDFDocument, pixels: Uint8Array, entries = {}): PDFObject =>
  context.flateStream(pixels, { Type: 'XObject', Subtype: 'Image', Width: 2, Height: 2, ColorSpace: 'DeviceGray', BitsPerComponent: 8, ...entries });

export const METADATA = { title: 'A Paper (1)', author: 'Some Collective', language: 'en', tool: 'zine 1.2.3', date: new Date('2026-02-03T04:05:06Z'), dir: 'ltr' } as const; // biome-ignore format: a list
