import type { Imposition, Step } from '../../../model/sheet.ts';

/** Where a sheet is folded or cut, in its grid: along the line after `at` columns (`vertical`) or rows, from one place on it to another. */
export interface SheetLine {
  kind: 'fold' | 'cut';
  along: 'vertical' | 'horizontal';
  at: number;
  from: number;
  to: number;
  /** Index of the step that makes it. */
  step: number;
}

interface Size {
  columns: number;
  rows: number;
}

/** The lines that the steps make on every sheet, in the order in which they are made. Both sides have them in the same places. */
export function sheetLines({ grid, steps }: Pick<Imposition, 'grid' | 'steps'>): SheetLine[] {
  const lines: SheetLine[] = [];
  // What has been folded or cut lies on each other: a line through the pile is one on every part of the sheet.
  let size: Size = grid;
  steps.forEach((step, index) => {
    lines.push(...linesOf(step, size, grid).map((line) => ({ ...line, step: index })));
    size = sizeAfter(step, size);
  });
  return lines;
}

function linesOf(step: Step, size: Size, grid: Size): Omit<SheetLine, 'step'>[] {
  if (step.do === 'fold') return through(step.move === 'left' || step.move === 'right' ? 'vertical' : 'horizontal', 2, 'fold', size, grid);
  if (step.do === 'cut') return through(step.along, step.into, 'cut', size, grid);
  if (step.do === 'zigzag') return through('vertical', grid.columns, 'fold', size, grid);
  if (step.do !== 'slit') return [];
  const middle = { along: 'horizontal', at: 1 } as const;
  return [
    ...through('vertical', grid.columns, 'fold', size, grid),
    { kind: 'fold', ...middle, from: 0, to: 1 },
    { kind: 'cut', ...middle, from: 1, to: 3 },
    { kind: 'fold', ...middle, from: 3, to: 4 },
  ];
}

/** The lines that divide the pile into equal parts, on all of the sheet. */
function through(along: 'vertical' | 'horizontal', into: number, kind: 'fold' | 'cut', size: Size, grid: Size): Omit<SheetLine, 'step'>[] {
  const [ofPile, ofSheet, to] = along === 'vertical' ? [size.columns, grid.columns, grid.rows] : [size.rows, grid.rows, grid.columns];
  const part = ofPile / into;
  return Array.from({ length: ofSheet - 1 }, (_, i) => i + 1)
    .filter((at) => at % part === 0 && at % ofPile !== 0)
    .map((at) => ({ kind, along, at, from: 0, to }));
}

function sizeAfter(step: Step, { columns, rows }: Size): Size {
  if (step.do === 'fold') return step.move === 'left' || step.move === 'right' ? { columns: columns / 2, rows } : { columns, rows: rows / 2 };
  if (step.do === 'cut') return step.along === 'vertical' ? { columns: columns / step.into, rows } : { columns, rows: rows / step.into };
  return { columns, rows };
}
