import type { PDFDocument } from '@cantoo/pdf-lib';
import { nameOf, numbersOf } from '../content/operation.ts';
import { pageContent } from '../content/page-content.ts';
import { readOperations } from '../content/read-operations.ts';
import type { Matrix } from './page-box.ts';

/** A page as it was found on a sheet. */
export interface PlacedPage {
  /** Number in the document that was imposed, from 1. */
  page: number;
  /** From the page, whose trim begins at 0 0, to the sheet. */
  matrix: Matrix;
  /** Where the lower left corner of its trim lies, in points from the lower left corner of the side. */
  at: [x: number, y: number];
  /** Degrees counterclockwise. */
  rotation: number;
  scale: number;
  /** `[left, bottom, right, top]` of what is shown, on the side. */
  clip: [number, number, number, number];
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const EVERYTHING: PlacedPage['clip'] = [-Infinity, -Infinity, Infinity, Infinity];

/** Reads back which page stands where on each side of sheets that `writeSheets` has written. */
export function readSheets(sheets: PDFDocument): PlacedPage[][] {
  return sheets.getPages().map((page) => placedPages(pageContent(sheets, page.node)));
}

function placedPages(content: string): PlacedPage[] {
  const found: PlacedPage[] = [];
  const states: [Matrix, PlacedPage['clip']][] = [];
  let matrix = IDENTITY;
  let clip = EVERYTHING;
  let path = EVERYTHING;
  for (const operation of readOperations(content)) {
    const numbers = numbersOf(operation);
    if (operation.operator === 'q') states.push([matrix, clip]);
    else if (operation.operator === 'Q') [matrix, clip] = states.pop() ?? [IDENTITY, EVERYTHING];
    else if (operation.operator === 'cm') matrix = times(numbers as unknown as Matrix, matrix);
    else if (operation.operator === 're') path = corners(numbers);
    else if (operation.operator === 'W') clip = path;
    else if (operation.operator === 'Do') {
      const page = Number(/^P(\d+)$/.exec(nameOf(operation.operands[0]) ?? '')?.[1]);
      if (page > 0) found.push({ page, clip, ...lie(matrix) });
    }
  }
  return found;
}

const corners = ([x = 0, y = 0, width = 0, height = 0]: readonly number[]): PlacedPage['clip'] => [x, y, x + width, y + height];

/** First `a`, then `b` (ISO 32000-2, 8.3.4). */
const times = ([a, b, c, d, e, f]: Matrix, m: Matrix): Matrix => [
  a * m[0] + b * m[2],
  a * m[1] + b * m[3],
  c * m[0] + d * m[2],
  c * m[1] + d * m[3],
  e * m[0] + f * m[2] + m[4],
  e * m[1] + f * m[3] + m[5],
];

const lie = (matrix: Matrix): Pick<PlacedPage, 'matrix' | 'at' | 'rotation' | 'scale'> => {
  const [a, b, , , e, f] = matrix;
  return { matrix, at: [e, f], rotation: Math.round((Math.atan2(b, a) * 180) / Math.PI + 360) % 360, scale: Math.hypot(a, b) };
};
