import type { Cell, Imposition } from '../../model/sheet.ts';

/** The order of pages in the trade's short hand: a bracket a side, `/` the next row down, `r` upside down, `–` blank: `[5r 4r/8 1][3r 6r/2 7]`. */
export const formatSides = ({ sheets, grid }: Imposition): string =>
  sheets.flatMap(({ front, back }) => (back ? [front, back] : [front]).map((side) => `[${formatSide(side, grid)}]`)).join('');

function formatSide(side: readonly Cell[], { columns, rows }: Imposition['grid']): string {
  const at = (row: number, column: number) => side.find((cell) => cell.row === row && cell.column === column);
  const lines = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => formatPage(at(row, column))).join(' '));
  return lines.join('/');
}

const formatPage = (cell: Cell | undefined): string => (cell?.page === undefined ? '–' : `${cell.page}${cell.rotation === 180 ? 'r' : ''}`);
