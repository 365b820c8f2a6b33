import { PDFArray, type PDFDocument, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import type { Box } from '../../model/geometry.ts';
import { type Mm, type Pt, pt, ptToMm } from '../../units/length.ts';
import { heightOf, widthOf } from './walk/box.ts';

/** A page with its boxes, in points, the page's `UserUnit` reckoned in. */
export interface Page {
  /** From 1. */
  number: number;
  node: PDFPage['node'];
  media: Box;
  bleed: Box;
  trim: Box;
  /** Which of the boxes the file itself states (ISO 32000-2, 14.11.2: the others follow from the media box and the crop box). */
  states: { bleed: boolean; trim: boolean };
  /** By which a reader program turns the page, clockwise. */
  rotation: 0 | 90 | 180 | 270;
  /** Points in a unit of the page's own space (ISO 32000-2, 14.11.6). */
  unit: number;
}

export const pagesOf = (document: PDFDocument): Page[] => document.getPages().map(({ node }, index) => readPage(node, index + 1));

function readPage(node: PDFPage['node'], number: number): Page {
  const inherited = (key: string) => node.getInheritableAttribute(PDFName.of(key));
  const unitOf = node.lookup(PDFName.of('UserUnit'));
  const unit = unitOf instanceof PDFNumber ? unitOf.asNumber() : 1;
  const boxOf = (key: string): Box | undefined => {
    const array = node.context.lookup(inherited(key));
    if (!(array instanceof PDFArray) || array.size() < 4) return undefined;
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((index) => toNumber(array.lookup(index)) * unit);
    return [pt(Math.min(a, c)), pt(Math.min(b, d)), pt(Math.max(a, c)), pt(Math.max(b, d))];
  };
  // Letter is what reader programs take for a page without a media box.
  const media = boxOf('MediaBox') ?? [pt(0), pt(0), pt(612), pt(792)];
  const [crop = media, bleed, trim] = [boxOf('CropBox'), boxOf('BleedBox'), boxOf('TrimBox')];
  const quarters = Math.round(toNumber(node.context.lookup(inherited('Rotate'))) / 90);
  return {
    number,
    node,
    media,
    bleed: bleed ?? crop,
    trim: trim ?? crop,
    states: { bleed: bleed !== undefined, trim: trim !== undefined },
    rotation: ((((quarters % 4) + 4) % 4) * 90) as Page['rotation'],
    unit,
  };
}

const toNumber = (value: unknown): number => (value instanceof PDFNumber ? value.asNumber() : 0);

/** Width and height of the trimmed page as it is seen. */
export function trimSize({ trim, rotation }: Pick<Page, 'trim' | 'rotation'>): { width: Mm; height: Mm } {
  const [width, height] = [ptToMm(widthOf(trim)), ptToMm(heightOf(trim))];
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** The upper left corner of a box as it is seen, from the upper left corner of the trimmed page, to the right and down. */
export function positionOn({ trim, rotation }: Pick<Page, 'trim' | 'rotation'>, box: Box): { x: Mm; y: Mm } {
  const [left, bottom, right, top] = [box[0] - trim[0], box[1] - trim[1], trim[2] - box[2], trim[3] - box[3]];
  const [x, y] = ({ 0: [left, top], 90: [bottom, left], 180: [right, bottom], 270: [top, right] } as const)[rotation];
  return { x: ptToMm(pt(x)), y: ptToMm(pt(y)) };
}

/** How near a box comes to the nearest edge of the trim from within; negative where it goes beyond. */
export const distanceToTrim = ({ trim }: Pick<Page, 'trim'>, box: Box): Pt =>
  pt(Math.min(box[0] - trim[0], box[1] - trim[1], trim[2] - box[2], trim[3] - box[3]));
