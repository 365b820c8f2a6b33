import { PDFDocument, PDFName, type PDFObject, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { Rgb } from '../../model/hex-colour.ts';
import { pt } from '../../units/length.ts';
import { contentStream } from '../content/page-content.ts';
import { writeNumber } from '../content/write-operations.ts';
import { openPdf } from '../open-pdf.ts';
import { copyObjects } from '../sheets/copy-objects.ts';
import { pageForm } from '../sheets/page-form.ts';
import { type Copied, joinLayers } from './join-layers.ts';
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
  const { context } = proof;
  const parts = await Promise.all(plates.map(async ({ bytes }) => copied(await openPdf(bytes), proof)));
  const [first] = parts;
  joinLayers(parts, proof);
  const info = first?.document.context.trailerInfo.Info;
  if (first && info) context.trailerInfo.Info = first.copy(info);
  const state = (blend: string): PDFObject => context.obj({ Type: 'ExtGState', BM: blend } as never) as PDFObject;
  const [screen, multiply] = [context.register(state('Screen')), context.register(state('Multiply'))];
  for (const [index, plate] of first?.document.getPages().entries() ?? []) {
    const box = plate.getMediaBox();
    const page = proof.addPage([box.width, box.height]);
    const layers = plates.map(({ ink }, part) => layer(proof, parts[part]?.form(index), inkColour(ink), [box.width, box.height], screen));
    const content = layers.map((_, layerIndex) => `/Multiply gs\n/Ink${layerIndex} Do\n`).join('');
    page.node.set(name('Contents'), contentStream(proof, `q\n${content}Q`));
    const objects = Object.fromEntries(layers.map((ref, layerIndex) => [`Ink${layerIndex}`, ref]));
    page.node.set(name('Resources'), context.obj({ ExtGState: { Multiply: multiply }, XObject: objects } as never));
    page.node.set(name('Group'), context.obj(GROUP as never));
    const moved = ({ x, y, width, height }: ReturnType<PDFPage['getTrimBox']>) => [x - box.x, y - box.y, width, height] as const;
    page.setTrimBox(...moved(plate.getTrimBox()));
    page.setBleedBox(...moved(plate.getBleedBox()));
    page.setRotation(plate.getRotation());
  }
  return savePlate(proof, plates.map(({ ink, bytes }) => `${ink.colour} ${hashOf(bytes)}`).join());
}

/** A document and how its objects come into the proof; `form`: a page, from 0, whose lower left corner is at 0 0. */
function copied(document: PDFDocument, proof: PDFDocument): Copied & { form(index: number): PDFRef } {
  const copy = copyObjects(document.context, proof.context);
  const form = (index: number): PDFRef => {
    const page = document.getPage(index);
    const { x, y, width, height } = page.getMediaBox();
    const shown = [pt(x), pt(y), pt(x + width), pt(y + height)] as const;
    return pageForm(page, { matrix: [1, 0, 0, 1, -x, -y], shown }, proof.context, copy);
  };
  return { document, copy, form };
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
