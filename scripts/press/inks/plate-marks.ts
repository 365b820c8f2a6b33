import { type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { Mark } from '../../model/sheet.ts';
import { pt } from '../../units/length.ts';
import { contentStream, pageContent } from '../content/page-content.ts';
import { writeNumber, writeOperations } from '../content/write-operations.ts';
import { drawMarks } from '../sheets/marks/draw-marks.ts';
import { lettersIn } from '../sheets/marks/stroke-letters.ts';

/** 2.5 mm, in whole points, so that a page drawn at so many pixels a point falls on the same pixels as before. */
const RADIUS = 7;
/** From the bleed to a mark, and from a mark to the edge of the sheet. */
const GAP = 2;
const SLUG_SIZE = pt(6);

/** What a plate says of itself, and which plate of how many it is. */
export interface Slug {
  text: string;
  place: number;
  places: number;
}

/** Left, bottom, right, top. */
type Edges = readonly [number, number, number, number];

/**
 * Puts a target at the middle of each side, outside trim and bleed, at the same places on every plate, and the name of the ink beside the lower one.
 * Where the page has no room for them it
 * is made larger, on the same coordinates; what lay outside the page before stays unseen.
 */
export function markPlate(document: PDFDocument, page: PDFPage, slug: Slug): void {
  const { node } = page;
  const trim = edgesOf(page.getTrimBox());
  const bleed = outer(edgesOf(page.getBleedBox()), trim);
  // What a reader program shows, and what is cut off; nothing else was meant to be seen.
  const former = inner(outer(edgesOf(page.getCropBox()), bleed), edgesOf(page.getMediaBox()));
  const room = 2 * RADIUS + 2 * GAP;
  const sheet = outer(former, [bleed[0] - room, bleed[1] - room, bleed[2] + room, bleed[3] + room]);
  const [left, bottom, right, top] = former;
  const clip = `${[left, bottom, right - left, top - bottom].map(writeNumber).join(' ')} re W n\n`;
  const content = `q\n${clip}${pageContent(document, node)}\nQ\n${writeOperations(drawMarks(marksAround(bleed, slug), 'black'))}`;
  const contents = node.get(PDFName.of('Contents'));
  if (contents !== undefined) document.context.delete(contents as never);
  node.set(PDFName.of('Contents'), contentStream(document, content));
  const boxes = { MediaBox: sheet, CropBox: sheet, BleedBox: bleed, TrimBox: trim };
  for (const [key, box] of Object.entries(boxes)) node.set(PDFName.of(key), document.context.obj([...box]));
}

function marksAround([left, bottom, right, top]: Edges, { text, place, places }: Slug): Mark[] {
  const away = GAP + RADIUS;
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  // Left of the lower target, side by side, so that all of them can be read on the proof.
  const width = (x - RADIUS - left) / places;
  const centres = [[left - away, y], [right + away, y], [x, top + away], [x, bottom - away]] as const; // biome-ignore format: a table
  return [
    ...centres.map(([cx, cy]): Mark => ({ kind: 'registration', shape: 'target', centre: [pt(cx), pt(cy)], radius: pt(RADIUS) })),
    {
      kind: 'slug',
      shape: 'text',
      at: [pt(left + place * width), pt(bottom - away - SLUG_SIZE / 3)],
      size: SLUG_SIZE,
      text: text.slice(0, lettersIn(pt(width), SLUG_SIZE) - 1),
    },
  ];
}

const edgesOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Edges => [x, y, x + width, y + height];
const outer = (a: Edges, b: Edges): Edges => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
const inner = (a: Edges, b: Edges): Edges => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
