import type { PDFDict } from '@cantoo/pdf-lib';
import { attributeOf, numberOf } from './attributes.ts';
import { kidElements, type StructElement } from './struct-element.ts';

/** A cell where it stands in its table, from 0. */
export interface Cell {
  element: StructElement;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Grid {
  cells: Cell[];
  rows: { element: StructElement; width: number }[];
  /** Cells that lie on another. */
  overlapping: Cell[];
  /** Cells that reach below the last row. */
  hanging: Cell[];
}

/** More than this no cell spans, whatever it says. */
const MOST = 1000;

/** Lays the cells of a table out as their spans say (ISO 32000-1, table 349). */
export function gridOf(table: StructElement, classes: PDFDict | undefined): Grid {
  const rows = kidElements(table).flatMap((kid) => (kid.role === 'TR' ? [kid] : kidElements(kid).filter(({ role }) => role === 'TR')));
  const taken = rows.map(() => new Set<number>());
  const grid: Grid = { cells: [], rows: [], overlapping: [], hanging: [] };
  rows.forEach((element, row) => {
    let column = 0;
    for (const cell of kidElements(element)) {
      if (cell.role !== 'TH' && cell.role !== 'TD') continue;
      while (taken[row]?.has(column)) column++;
      const span = (name: string): number => Math.min(MOST, Math.max(1, numberOf(attributeOf(cell, 'Table', name, classes)) ?? 1));
      const placed: Cell = { element: cell, row, column, rows: span('RowSpan'), columns: span('ColSpan') };
      if (row + placed.rows > rows.length) grid.hanging.push(placed);
      if (!take(taken, placed)) grid.overlapping.push(placed);
      grid.cells.push(placed);
      column += placed.columns;
    }
  });
  grid.rows = rows.map((element, row) => ({ element, width: taken[row]?.size ?? 0 }));
  return grid;
}

/** Whether all its places were free. */
function take(taken: readonly Set<number>[], { row, column, rows, columns }: Cell): boolean {
  let isFree = true;
  for (let y = row; y < Math.min(row + rows, taken.length); y++) {
    for (let x = column; x < column + columns; x++) {
      if (taken[y]?.has(x)) isFree = false;
      taken[y]?.add(x);
    }
  }
  return isFree;
}
