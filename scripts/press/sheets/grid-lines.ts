import type { Cell, Imposition, Step } from '../../model/sheet.ts';

/**
 * What becomes of the line between two neighbouring columns or rows. `spine`: bound there · `fold`: folded and never cut · `trim`: folded, then cut open ·
 * `cut`: cut · `none`: stays as it is.
 */
export type LineKind = 'spine' | 'fold' | 'trim' | 'cut' | 'none';

/** Kinds of the lines between columns from the left, and between rows from the top. */
export interface GridLines {
  columns: LineKind[];
  rows: LineKind[];
}

/** Reads off the cells of a side and the steps which lines of its grid are bound, folded or cut. */
export function gridLines(cells: readonly Cell[], { grid, steps }: Pick<Imposition, 'grid' | 'steps'>): GridLines {
  const isFolded = steps.some(({ do: step }) => step === 'fold' || step === 'zigzag' || step === 'slit');
  const isTrimmed = steps.some(({ do: step }) => step === 'trim');
  const kind = (isSpine: boolean, isCut: boolean): LineKind => {
    if (isSpine) return 'spine';
    if (isCut) return 'cut';
    if (isFolded) return isTrimmed ? 'trim' : 'fold';
    return 'none';
  };
  return {
    columns: between(grid.columns).map((column) => kind(bindsColumns(cells, column), isCutBy(steps, 'vertical', grid.columns, column))),
    // No fold hangs pages on their heads or feet.
    rows: between(grid.rows).map((row) => kind(false, isCutBy(steps, 'horizontal', grid.rows, row))),
  };
}

/** The cells that are bound to each other across the line after `column`, row by row: left, right. */
export const boundAcross = (cells: readonly Cell[], column: number): [Cell, Cell][] =>
  cells
    .filter((cell) => cell.column === column && cell.spine === 'right')
    .flatMap((left) =>
      cells.filter((cell) => cell.row === left.row && cell.column === column + 1 && cell.spine === 'left').map((right): [Cell, Cell] => [left, right]),
    );

const bindsColumns = (cells: readonly Cell[], column: number): boolean => boundAcross(cells, column).length > 0;

const isCutBy = (steps: readonly Step[], along: 'vertical' | 'horizontal', count: number, line: number): boolean =>
  steps.some((step) => step.do === 'cut' && step.along === along && ((line + 1) * step.into) % count === 0);

const between = (count: number): number[] => Array.from({ length: count - 1 }, (_, index) => index);
