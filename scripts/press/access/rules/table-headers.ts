import { PDFArray, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { attributeOf } from '../file/attributes.ts';
import { type Cell, gridOf } from '../file/table-grid.ts';
import { dictAt, itemsOf, textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.5: every cell of a table that has heads can be told which are its own, by their names or by their scope. */
export const tableHeaders: Rule = {
  clause: '7.5',
  expects: 'cells that name their heads, or heads with a scope',
  hint: 'Give the heads of rows and columns a scope.',
  *breaches({ structure }) {
    const classes = dictAt(structure?.root, 'ClassMap');
    for (const table of structure?.elements ?? []) {
      if (table.role !== 'Table') continue;
      const { cells } = gridOf(table, classes);
      const heads = cells.filter(({ element }) => element.role === 'TH');
      const names = new Set(heads.flatMap(({ element }) => textAt(element.dict, 'ID') ?? []));
      for (const cell of cells) {
        if (cell.element.role !== 'TD' || isEmpty(cell)) continue;
        const named = textsIn(attributeOf(cell.element, 'Table', 'Headers', classes));
        const unknown = named.find((name) => !names.has(name));
        if (unknown !== undefined) yield atElement(cell.element, `cell with the head \`${unknown}\`, which the table does not have`);
        const hasHead = named.length > 0 || heads.some((head) => isOver(head, cell, scopeOf(head)));
        if (heads.length > 0 && !hasHead) yield atElement(cell.element, 'cell of which no head is known');
      }
    }
    function scopeOf({ element }: Cell): string {
      const scope = attributeOf(element, 'Table', 'Scope', classes);
      return scope instanceof PDFName ? scope.decodeText() : '';
    }
  },
};

/** As the corner of a table is between the heads of its rows and of its columns. */
const isEmpty = ({ element }: Cell): boolean => element.elements.length + element.objects.length + element.marks === 0;

function isOver(head: Cell, cell: Cell, scope: string): boolean {
  const inRow = head.row < cell.row + cell.rows && cell.row < head.row + head.rows;
  const inColumn = head.column < cell.column + cell.columns && cell.column < head.column + head.columns;
  return (inRow && (scope === 'Row' || scope === 'Both')) || (inColumn && (scope === 'Column' || scope === 'Both'));
}

function textsIn(value: PDFObject | undefined): string[] {
  if (value instanceof PDFString || value instanceof PDFHexString) return [value.decodeText()];
  return value instanceof PDFArray ? itemsOf(value).flatMap(textsIn) : [];
}
