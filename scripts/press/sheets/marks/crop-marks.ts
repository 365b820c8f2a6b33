import type { Mark, Slot } from '../../../model/sheet.ts';
import type { LineKind } from '../grid-lines.ts';
import { gridEdges, LENGTH, lineOn, type MarkFrame, offsetOf } from './mark-frame.ts';

/** At the corners of each page that is cut there, outside all pages: they move with the page when it gives way to creep. */
export function cropMarks(frame: MarkFrame): Mark[] {
  const { side, lines } = frame;
  const edges = gridEdges(frame);
  const from = offsetOf(frame.bleed);
  const to = from + LENGTH;
  const [lastColumn, lastRow] = [lines.columns.length, lines.rows.length];
  const upright = ({ cell, trim }: Slot): Mark[] =>
    cutEdges(trim[0], lines.columns[cell.column - 1], trim[2], lines.columns[cell.column]).flatMap((x) => [
      ...(cell.row === 0 ? lineOn(frame, 'crop', [x, edges.top + from, x, edges.top + to]) : []),
      ...(cell.row === lastRow ? lineOn(frame, 'crop', [x, edges.bottom - from, x, edges.bottom - to]) : []),
    ]);
  const level = ({ cell, trim }: Slot): Mark[] =>
    cutEdges(trim[3], lines.rows[cell.row - 1], trim[1], lines.rows[cell.row]).flatMap((y) => [
      ...(cell.column === 0 ? lineOn(frame, 'crop', [trim[0] - from, y, trim[0] - to, y]) : []),
      ...(cell.column === lastColumn ? lineOn(frame, 'crop', [trim[2] + from, y, trim[2] + to, y]) : []),
    ]);
  const marks = side.slots.flatMap((slot) => [...upright(slot), ...level(slot)]);
  return [...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values()];
}

/** Two edges of a page, without those where the paper is bound or only folded. */
const cutEdges = (before: number, lineBefore: LineKind | undefined, after: number, lineAfter: LineKind | undefined): number[] => [
  ...(isBoundOrFolded(lineBefore) ? [] : [before]),
  ...(isBoundOrFolded(lineAfter) ? [] : [after]),
];
const isBoundOrFolded = (line: LineKind | undefined): boolean => line === 'spine' || line === 'fold';
