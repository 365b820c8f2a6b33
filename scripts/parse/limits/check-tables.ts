import { report } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';
import { lineContainers } from './line-containers.ts';
import { cellCount, isTableDivider } from './table-shape.ts';

const MAX_COLUMNS = 40;
const MAX_CELLS = 4000;
/** Cells of all tables of a chapter: short rows are filled up, so a table can be much larger than its source. */
const MAX_ALL_CELLS = 20_000;

/** Refuses tables that no page can hold. Every row counts with all columns of the table. */
export function checkTables(context: ParseContext, lines: readonly string[], offsets: readonly number[]): void {
  let [columns, cells, all] = [0, 0, 0];
  let before = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const text = line.replace(/^[ \t>]+/, '');
    if (text === '') columns = 0;
    else if (isTableDivider(text, before)) [columns, cells] = [cellCount(text), 0];
    // The head may begin an item or a note.
    before = line.slice(lineContainers(line).index);
    if (columns === 0) continue;
    const width = Math.max(columns, cellCount(text));
    cells += width;
    all += width;
    const excess = excessOf(width, cells, all);
    if (excess === undefined) continue;
    report(context, 'limit-table', offsets[i] ?? 0, `Unexpected ${excess}`, 'Divide the table, or leave columns out.');
    return;
  }
}

function excessOf(width: number, cells: number, all: number): string | undefined {
  if (width > MAX_COLUMNS) return `${width} columns, expected at most ${MAX_COLUMNS}`;
  if (cells > MAX_CELLS) return `size of a table, expected at most ${MAX_CELLS} cells`;
  return all > MAX_ALL_CELLS ? `number of tables, expected at most ${MAX_ALL_CELLS} cells in a chapter` : undefined;
}
