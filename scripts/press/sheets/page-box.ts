import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import type { Size } from '../../model/paper-size.ts';
import type { Area } from '../../model/sheet.ts';
import { pt } from '../../units/length.ts';

/** `[a b c d e f]` of ISO 32000-2, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A page as it is looked at: turned by its `/Rotate`, measured in its `/UserUnit`. */
export interface PageBox {
  /** What is left of the page when it is cut. */
  trim: Size;
  /** How far the drawing may go over the trim on the side where it goes farthest, in points. */
  bleed: number;
  /** From the page's own coordinates to points, with the trim's lower left corner, as one looks at it, at 0 0. */
  matrix: Matrix;
  /** What is drawn at all, in the page's own coordinates: the bleed box. */
  shown: Area;
}

/**
 * Reads the boxes of a page (ISO 32000-2, 14.11.2): the trim is the TrimBox, or the CropBox, or the MediaBox; the bleed is the BleedBox where it goes
 * beyond the trim. Boxes, but not the TrimBox and the BleedBox, are inherited, and end at the MediaBox.
 * @returns undefined where the page has no MediaBox with an area
 */
export function pageBox(page: PDFPage): PageBox | undefined {
  const { node } = page;
  const media = box(inherited(node, 'MediaBox'));
  if (!media) return undefined;
  const own = (name: string): Area | undefined => common(box(node.lookup(PDFName.of(name))), media);
  const trim = own('TrimBox') ?? common(box(inherited(node, 'CropBox')), media) ?? media;
  const declared = own('BleedBox') ?? trim;
  const shown: Area = [least(declared[0], trim[0]), least(declared[1], trim[1]), most(declared[2], trim[2]), most(declared[3], trim[3])];
  const unit = numberOf(node.lookup(PDFName.of('UserUnit'))) ?? 1;
  const turn = ((((numberOf(inherited(node, 'Rotate')) ?? 0) % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  const [width, height] = [(trim[2] - trim[0]) * unit, (trim[3] - trim[1]) * unit].map(pt);
  if (!width || !height) return undefined;
  return {
    trim: turn === 90 || turn === 270 ? { width: height, height: width } : { width, height },
    bleed: Math.max(trim[0] - shown[0], trim[1] - shown[1], shown[2] - trim[2], shown[3] - trim[3]) * unit,
    matrix: uprightMatrix(turn, trim).map((value) => value * unit) as unknown as Matrix,
    shown,
  };
}

/** `/Rotate` turns clockwise. */
function uprightMatrix(turn: 0 | 90 | 180 | 270, [left, bottom, right, top]: Area): Matrix {
  if (turn === 90) return [0, -1, 1, 0, -bottom, right];
  if (turn === 180) return [-1, 0, 0, -1, right, top];
  if (turn === 270) return [0, 1, -1, 0, top, -left];
  return [1, 0, 0, 1, -left, -bottom];
}

/** The value of an attribute that a page may have from its parents (ISO 32000-2, 7.7.3.4). */
export function inherited(node: PDFDict, name: string): unknown {
  const key = PDFName.of(name);
  const seen = new Set<unknown>();
  for (let at: unknown = node; isDict(at) && !seen.has(at); at = at.lookup(PDFName.of('Parent'))) {
    seen.add(at);
    const value = at.lookup(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

const isDict = (value: unknown): value is PDFDict => typeof value === 'object' && value !== null && 'lookup' in value && 'entries' in value;
const numberOf = (value: unknown): number | undefined => (value instanceof PDFNumber ? value.asNumber() : undefined);
const least = (a: number, b: number) => pt(Math.min(a, b));
const most = (a: number, b: number) => pt(Math.max(a, b));

/** A rectangle with its corners in order; undefined where it is none. */
export function box(value: unknown): Area | undefined {
  if (!(value instanceof PDFArray) || value.size() !== 4) return undefined;
  const [a, b, c, d] = value.asArray().map((_, index) => numberOf(value.lookup(index)));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [least(a, c), least(b, d), most(a, c), most(b, d)];
}

function common(a: Area | undefined, b: Area): Area | undefined {
  if (!a) return undefined;
  const area: Area = [most(a[0], b[0]), most(a[1], b[1]), least(a[2], b[2]), least(a[3], b[3])];
  return area[2] > area[0] && area[3] > area[1] ? area : undefined;
}
