import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { box, type Matrix } from './page-box.ts';

/** The drawing of an annotation, and where it goes on the page. */
export interface PrintedAnnotation {
  appearance: PDFRef;
  matrix: Matrix;
  /** The layer that it is on, which may be switched off. */
  layer: PDFObject | undefined;
}

/** Flags of ISO 32000-2, 12.5.3. */
const HIDDEN = 1 << 1;
const PRINT = 1 << 2;
/** What one does, or what floats above the page, is not printed: links and notes that open. */
const NOT_PRINTED = new Set(['Link', 'Popup'].map((name) => PDFName.of(name)));

/** What people add to a finished PDF, such as typed text, a stamp, a filled field: its drawing is printed with the page, though it is no part of it. */
export function printedAnnotations({ node }: PDFPage): PrintedAnnotation[] {
  const annotations = node.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((_, index) => {
    const annotation = annotations.lookup(index);
    return annotation instanceof PDFDict ? (printed(annotation) ?? []) : [];
  });
}

function printed(annotation: PDFDict): PrintedAnnotation | undefined {
  const flags = annotation.lookup(PDFName.of('F'));
  const value = flags instanceof PDFNumber ? flags.asNumber() : 0;
  if ((value & PRINT) === 0 || (value & HIDDEN) !== 0 || NOT_PRINTED.has(annotation.get(PDFName.of('Subtype')) as PDFName)) return undefined;
  const appearance = normalAppearance(annotation);
  const form = annotation.context.lookup(appearance);
  const [rect, bounds] = [box(annotation.lookup(PDFName.of('Rect'))), form instanceof PDFStream ? box(form.dict.lookup(PDFName.of('BBox'))) : undefined];
  if (!appearance || !rect || !bounds || !(form instanceof PDFStream)) return undefined;
  // Algorithm 8 of 12.5.5: the appearance's box, as its own matrix turns it, is brought to the rectangle.
  const [a, b, c, d, e, f] = matrixOf(form.dict.lookup(PDFName.of('Matrix')));
  const corners = [[0, 1], [2, 1], [0, 3], [2, 3]].map(([x = 0, y = 0]) => [bounds[x] ?? 0, bounds[y] ?? 0] as const); // biome-ignore format: four corners
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  if (width === 0 || height === 0) return undefined;
  const [sx, sy] = [(rect[2] - rect[0]) / width, (rect[3] - rect[1]) / height];
  return { appearance, matrix: [sx, 0, 0, sy, rect[0] - left * sx, rect[1] - bottom * sy], layer: annotation.get(PDFName.of('OC')) };
}

/** The normal appearance, in the state that the annotation is in. */
function normalAppearance(annotation: PDFDict): PDFRef | undefined {
  const appearances = annotation.lookup(PDFName.of('AP'));
  const normal = appearances instanceof PDFDict ? appearances.get(PDFName.of('N')) : undefined;
  const states = annotation.context.lookup(normal);
  const state = annotation.lookup(PDFName.of('AS'));
  const chosen: PDFObject | undefined = states instanceof PDFDict && state instanceof PDFName ? states.get(state) : normal;
  return chosen instanceof PDFRef ? chosen : undefined;
}

function matrixOf(value: unknown): Matrix {
  const numbers = value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [];
  const [a, b, c, d, e, f] = numbers.map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
  return f === undefined ? [1, 0, 0, 1, 0, 0] : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}
