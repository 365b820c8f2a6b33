import type { Mark, MarkKind } from '../../../model/sheet.ts';
import type { Places } from '../cell-places.ts';
import type { LineKind } from '../grid-lines.ts';
import { gridEdges, LENGTH, lineOn, type MarkFrame, offsetOf } from './mark-frame.ts';

/** Lines that get fold marks, and those that get cut marks. */
export const isFoldLine = (line: LineKind): boolean => line === 'spine' || line === 'fold' || line === 'trim';
export const isCutLine = (line: LineKind): boolean => line === 'cut';

/** Where to fold (dashed), at both ends of each fold, outside the pages. A book's back has a fold on either side. */
export const foldMarks = (frame: MarkFrame): Mark[] => atEnds(frame, 'fold', isFoldLine, true);

/**
 * Where the sheet is cut in parts, at both ends of each cut; the slit of a zine from one sheet, which lies between pages; and between leaflets that leave no room
 * around them the whole cut, which scissors take away.
 */
export function cutMarks(frame: MarkFrame): Mark[] {
  const marks = [...atEnds(frame, 'cut', isCutLine, false), ...slit(frame)];
  return marks.length === 0 && frame.imposition.fold === 'repeat' ? cutLines(frame) : marks;
}

const cutLines = (frame: MarkFrame): Mark[] => {
  const { lines, places, cell, side } = frame;
  return [
    ...positions(lines.columns, places.columns, cell.width, isCutLine).flatMap((x) => lineOn(frame, 'cut', [x, 0, x, side.height], true)),
    ...positions(lines.rows, places.rows, cell.height, isCutLine).flatMap((down) =>
      lineOn(frame, 'cut', [0, side.height - down, side.width, side.height - down], true),
    ),
  ];
};

function atEnds(frame: MarkFrame, kind: MarkKind, isMeant: (line: LineKind) => boolean, dashed: boolean): Mark[] {
  const { lines, places, cell, side } = frame;
  const { left, right, top, bottom } = gridEdges(frame);
  const from = offsetOf(frame.bleed);
  const to = from + LENGTH;
  return [
    ...positions(lines.columns, places.columns, cell.width, isMeant).flatMap((x) => [
      ...lineOn(frame, kind, [x, top + from, x, top + to], dashed),
      ...lineOn(frame, kind, [x, bottom - from, x, bottom - to], dashed),
    ]),
    ...positions(lines.rows, places.rows, cell.height, isMeant)
      .map((down) => side.height - down)
      .flatMap((y) => [...lineOn(frame, kind, [left - from, y, left - to, y], dashed), ...lineOn(frame, kind, [right + from, y, right + to, y], dashed)]),
  ];
}

/** Middle of each line that is meant, or both sides of a spine that has a width. */
const positions = (lines: readonly LineKind[], { starts }: Places, cell: number, isMeant: (line: LineKind) => boolean): number[] =>
  lines.flatMap((line, index) => {
    if (!isMeant(line)) return [];
    const [end, next] = [(starts[index] ?? 0) + cell, starts[index + 1] ?? 0];
    return line === 'spine' && next - end > 0.01 ? [end, next] : [(end + next) / 2];
  });

function slit(frame: MarkFrame): Mark[] {
  const { imposition, places, side } = frame;
  if (!imposition.steps.some((step) => step.do === 'slit')) return [];
  const [from, to, down] = [places.columns.starts[1], places.columns.starts.at(-1), places.rows.starts[1]];
  return from === undefined || to === undefined || down === undefined ? [] : lineOn(frame, 'cut', [from, side.height - down, to, side.height - down]);
}
