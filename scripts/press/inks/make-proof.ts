import { PDFDocument, PDFName, type PDFObject, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { contentStream } from '../content/page-content.ts';
import { writeNumber } from '../content/write-operations.ts';
import { openPdf } from '../open-pdf.ts';
import type { Rgb } from './colour.ts';
import { hashOf, type Plate, savePlate } from './make-plates.ts';
import { inkColour } from './mix.ts';

const name = (text: string): PDFName => PDFName.of(text);
const GROUP = { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB', I: true };

/**
 * What the press will print, to look at: the plates themselves, each in the colour of its ink, on each other as inks lie, so that what is wrong on a
 * plate is wrong on the proof.
 * `Screen` on the colour of the ink turns black into the ink and leaves paper white; `Multiply` lays one ink on the other (ISO 32000-2, 11.3.5).
 * @param plates of one document
 */
export async function makeProof(plates: readonly Plate[]): Promise<Uint8Array> {
  const proof = await PDFDocument.create({ updateMetadata: false });
  const documents = await Promise.all(plates.map(({ bytes }) => openPdf(bytes)));
  const embedded = await Promise.all(documents.map((document) => proof.embedPages(document.getPages(), document.getPages().map(edges)))); // biome-ignore format: one call
  await proof.flush();
  const state = (blend: string): PDFObject => proof.context.obj({ Type: 'ExtGState', BM: blend } as never) as PDFObject;
  const [screen, multiply] = [proof.context.register(state('Screen')), proof.context.register(state('Multiply'))];
  for (const [index, first] of documents[0]?.getPages().entries() ?? []) {
    const box = first.getMediaBox();
    const page = proof.addPage([box.width, box.height]);
    const layers = plates.map(({ ink }, plate) => layer(proof, embedded[plate]?.[index]?.ref, inkColour(ink), [box.width, box.height], screen));
    const content = layers.map((_, layerIndex) => `/Multiply gs\n/Ink${layerIndex} Do\n`).join('');
    page.node.set(name('Contents'), contentStream(proof, `q\n${content}Q`));
    const objects = Object.fromEntries(layers.map((ref, layerIndex) => [`Ink${layerIndex}`, ref]));
    page.node.set(name('Resources'), proof.context.obj({ ExtGState: { Multiply: multiply }, XObject: objects } as never));
    page.node.set(name('Group'), proof.context.obj(GROUP as never));
    const moved = ({ x, y, width, height }: ReturnType<PDFPage['getTrimBox']>) => [x - box.x, y - box.y, width, height] as const;
    page.setTrimBox(...moved(first.getTrimBox()));
    page.setBleedBox(...moved(first.getBleedBox()));
    page.setRotation(first.getRotation());
  }
  return savePlate(proof, plates.map(({ ink, bytes }) => `${ink.colour} ${hashOf(bytes)}`).join());
}

function edges(page: PDFPage): { left: number; bottom: number; right: number; top: number } {
  const { x, y, width, height } = page.getMediaBox();
  return { left: x, bottom: y, right: x + width, top: y + height };
}

/** Points by which paper and ink reach over the page: where they ended with it, viewers would show a line of ink along edges that lie between pixels. */
const OVERHANG = 10;

/** A plate on white paper, in the colour of its ink. */
function layer(proof: PDFDocument, plate: PDFRef | undefined, rgb: Rgb, [width, height]: readonly [number, number], screen: PDFRef): PDFRef {
  const size = [width + 2 * OVERHANG, height + 2 * OVERHANG].map(writeNumber).join(' ');
  const sheet = `-${OVERHANG} -${OVERHANG} ${size} re f\n`;
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [-OVERHANG, -OVERHANG, width + OVERHANG, height + OVERHANG], Group: GROUP };
  const resources = (objects: object) => ({ ...form, Resources: { ExtGState: { Screen: screen }, XObject: objects } }) as never;
  const paper = contentStream(proof, `1 1 1 rg\n${sheet}0 g 0 G\n/Plate Do`, resources({ Plate: plate }));
  return contentStream(proof, `${rgb.map(writeNumber).join(' ')} rg\n${sheet}/Screen gs\n/Paper Do`, resources({ Paper: paper }));
}
