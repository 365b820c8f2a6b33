import { type ParseContext, report } from '../chapter-context.ts';
import { cellCount, isTableDivider } from './table-shape.ts';

const MAX_COLUMNS = 40;
const MAX_CELLS = 4000;
/** Cells of all tables of a chapter: short rows are filled up, so a table is much larger than its source. */
const MAX_ALL_CELLS = 20_000;

/** Refuses tables that no page can hold. */
export function checkTables(context: ParseContext, lines: readonly string[], offsets: readonly number[]): void {
  let all = 0;
  let [columns, cells] = [0, 0];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (!line.includes('|') && line.trim() === '') columns = 0;
    if (line.includes('-') && isTableDivider(line, lines[i - 1])) {
      columns = cellCount(line);
      cells = columns;
      all += columns;
    } else if (columns > 0) {
      const width = Math.max(columns, cellCount(line));
      cells += width;
      all += width;
    }
    const found = line.includes('|') ? cellCount(line) : 0;
    const [what, most] = columns > 0 && Math.max(columns, found) > MAX_COLUMNS ? [`${Math.max(columns, found)} columns`, MAX_COLUMNS] : cells > MAX_CELLS ? ['larger table', MAX_CELLS] : ['more tables', MAX_ALL_CELLS];
    if (columns > 0 && (Math.max(columns, found) > MAX_COLUMNS || cells > MAX_CELLS || all > MAX_ALL_CELLS)) {
      const unit = most === MAX_COLUMNS ? 'columns' : most === MAX_CELLS ? 'cells in a table' : 'cells in the tables of a chapter';
      report(context, 'limit-table', offsets[i] ?? 0, `Unexpected ${what}, expected at most ${most} ${unit}`, 'Divide the table, or leave columns out.');
      return;
    }
  }
}
