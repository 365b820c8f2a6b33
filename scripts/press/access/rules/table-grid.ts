import { gridOf } from '../file/table-grid.ts';
import { dictAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';
import { atElement } from './at-element.ts';

/** Clause 7.2 (ISO 32000-1, table 349): the cells of a table make a grid: none lies on another, and all rows are of the same width. */
export const tableGrid: Rule = {
  clause: '7.2',
  expects: 'cells that make a grid',
  hint: 'Set `RowSpan` and `ColSpan` of the cells to what they span.',
  *breaches({ structure }) {
    for (const table of structure?.elements ?? []) {
      if (table.role !== 'Table') continue;
      const { rows, overlapping, hanging } = gridOf(table, dictAt(structure?.root, 'ClassMap'));
      for (const { element } of overlapping) yield atElement(element, 'cell that lies on another');
      for (const { element, rows: spanned } of hanging) yield atElement(element, `cell of ${spanned} rows that reaches below the last`);
      const width = rows[0]?.width ?? 0;
      const [uneven] = rows.filter((row) => row.width !== width);
      if (uneven) yield atElement(uneven.element, `row of ${uneven.width} columns in a table of ${width}`);
    }
  },
};
