import { PDFName, type PDFObject, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { streamText } from '../../../scripts/press/content/page-content.ts';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { FONT, stream, tinyBytes } from '../preflight/tiny-pdf.ts';

export const canary = (n: number): string => `CANARY${n}X`;
const text = (n: number): string => `(${canary(n)})`;

/** A segment of a JPEG. */
export const segment = (marker: number, words: string): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(words.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, Buffer.from(words, 'latin1')]);
};
export const plain = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#884400' } })
  .jpeg()
  .toBuffer();
export const telling = Buffer.concat([
  ...[plain.subarray(0, 2), segment(0xe1, `Exif\0\0${canary(1)}`), segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${canary(2)}`)],
  ...[segment(0xed, canary(3)), segment(0xfe, canary(4)), plain.subarray(2), Buffer.from(canary(5))],
]);

/** The canaries of {@link tellingPdf}. */
export const PLANTED = Array.from({ length: 27 }, (_, i) => i + 1).filter((n) => ![6, 7].includes(n));

/** A page with a canary in every place that people forget, and one word that is to be read. `landscape`: two sides of a sheet. */
export async function tellingPdf({ landscape = false } = {}): Promise<Uint8Array> {
  return tinyBytes(
    (document) => {
      const { context } = document;
      const image = context.register(
        PDFRawStream.of(context.obj({ Type: 'XObject', Subtype: 'Image', Width: 20, Height: 20, BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode', Length: telling.length, Metadata: stream(document, canary(8)) } as never) as never, telling),
      ); // biome-ignore format: one picture
      const off = context.register(context.obj({ Type: 'OCG', Name: context.obj(canary(9)) } as never));
      const form = stream(document, `% ${canary(10)}\nBT /F 10 Tf (form) Tj ET`, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 200, 200],
        Resources: { Font: { F: FONT } },
        PieceInfo: { App: { Private: canary(11) } },
      });
      const content = `% ${canary(12)}\n/OC /L BDC BT /F 10 Tf ${text(13)} Tj ET EMC\n/Mine <</User ${text(14)}>> BDC BT /F 10 Tf 40 40 Td (read) Tj ET EMC\n/P <</MCID 0>> BDC q 20 0 0 20 50 50 cm /I Do Q EMC /X Do`;
      document.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [off], D: { OFF: [off] } } as never));
      const page = { content, resources: { Font: { F: FONT }, XObject: { I: image, X: form }, Properties: { L: off } } };
      const box = [0, 0, 842, 595];
      const side = { ...page, MediaBox: box, BleedBox: box, TrimBox: box };
      return landscape ? [side, side] : [page];
    },
    (document) => {
      const { context, catalog } = document;
      const [page] = document.getPages();
      const as = (value: unknown): PDFObject => (typeof value === 'string' ? PDFString.of(value) : context.obj(value as never));
      document.setAuthor(canary(15));
      document.setTitle(canary(16));
      catalog.set(PDFName.of('Metadata'), stream(document, `<x>${canary(17)}</x>`));
      catalog.set(PDFName.of('OpenAction'), as({ S: 'JavaScript', JS: as(`app.alert('${canary(18)}')`) }));
      catalog.set(
        PDFName.of('Names'),
        as({ EmbeddedFiles: { Names: [as(canary(19)), { Type: 'Filespec', EF: { F: stream(document, canary(20)) } }] }, JavaScript: { Names: [] } }),
      );
      const title = context.register(as({ Title: as('read on'), A: { S: 'JavaScript', JS: as(canary(27)) } }) as never);
      catalog.set(PDFName.of('Outlines'), as({ Type: 'Outlines', First: title, Last: title, Count: 1 }));
      catalog.set(PDFName.of('Lang'), as('en'));
      const annotation = (dict: object) => context.register(as({ Type: 'Annot', Rect: [10, 10, 30, 30], ...dict }) as never);
      page?.node.set(
        PDFName.of('Annots'),
        as([
          annotation({ Subtype: 'Text', Contents: as(canary(21)), T: as(canary(22)) }),
          annotation({ Subtype: 'Link', A: { S: 'URI', URI: as(`file:///home/${canary(23)}`) } }),
          annotation({ Subtype: 'Link', A: { S: 'Launch', F: as(canary(24)) } }),
          annotation({ Subtype: 'Link', NM: as(canary(25)), A: { S: 'URI', URI: as('https://example.org/') } }),
        ]),
      );
      page?.node.set(PDFName.of('PieceInfo'), as({ App: { LastModified: as(canary(26)) } }));
    },
  );
}

/** All that stands in a file, its streams unpacked. */
export async function inside(pdf: Uint8Array): Promise<string> {
  const document = await openPdf(pdf);
  const parts = document.context.enumerateIndirectObjects().map(([, object]) => {
    const isPicture = object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
    const body = object instanceof PDFRawStream ? (isPicture ? Buffer.from(object.contents).toString('latin1') : streamText(object)) : '';
    return `${decoded(object)}\n${body}`;
  });
  return `${Buffer.from(pdf).toString('latin1')}\n${parts.join('\n')}\n${decoded(document.context.lookup(document.context.trailerInfo.Info as never) as PDFObject)}`;
}
/** Texts may be written in hexadecimal digits, of one byte or two. */
const decoded = (object: PDFObject): string =>
  String(object).replace(/<([0-9A-Fa-f]+)>/g, (_, digits: string) => Buffer.from(digits, 'hex').toString('latin1').replaceAll('\0', ''));
