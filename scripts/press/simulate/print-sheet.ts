import type { Cell, ImposedSheet, Imposition } from '../../model/sheet.ts';
import type { Face, Layer } from './paper.ts';

type Printing = Pick<Imposition, 'grid' | 'flip' | 'orientation'>;

/** Whether the printer turns the paper about the vertical axis of the side that one looks at. */
const isAboutVertical = ({ flip, orientation }: Printing): boolean => (flip === 'short') === (orientation === 'landscape');

/** The sheet as the printer makes it, front up: which place of the back lies behind which of the front depends on the edge about which the paper turns. */
export function printSheet({ front, back }: ImposedSheet, sheet: number, printing: Printing): Layer {
  const { columns, rows } = printing.grid;
  const face = (side: 'front' | 'back', cells: readonly Cell[], row: number, column: number): Face => {
    const cell = cells.find((each) => each.row === row && each.column === column) ?? { row, column, rotation: 0, nested: 0 };
    return { print: { sheet, side, cell }, turn: 0 };
  };
  const behind = (row: number, column: number): Face => {
    if (!back) return { turn: 0 };
    return isAboutVertical(printing) ? face('back', back, row, columns - 1 - column) : { ...face('back', back, rows - 1 - row, column), turn: 180 };
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({ up: face('front', front, row, column), down: behind(row, column) })),
  );
}

/** Whether the back of a sheet that is turned over about the vertical axis stands on its head. */
export const isBackTurned = (printing: Printing): boolean => !isAboutVertical(printing);
