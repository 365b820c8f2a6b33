import type { PhrasingContent, Table, TableRow } from 'mdast';
import { cellsOfRow, isTableDelimiter } from '../markdown/table-rows.ts';
import { textOfUnits, trimUnits, type Unit } from './unit.ts';

/** Lines whose cells stand between `|` as a table. The first is its head, whether or not a line of hyphens follows it; every row has as many cells as the longest. */
export function makeTable(lines: readonly Unit[][], inline: (units: Unit[]) => PhrasingContent[]): Table {
  const rows = lines.filter((line) => line.length > 0);
  const read = rows
    .filter((row, i) => !(i === 1 && isTableDelimiter(textOfUnits(row))))
    .map((row) => cellsOfRow(textOfUnits(row)).map(({ from, to }) => withBreaks(inline(trimUnits(row.slice(from, to))))));
  const width = Math.max(1, ...read.map(({ length }) => length));
  return {
    type: 'table',
    children: read.map(
      (cells): TableRow => ({ type: 'tableRow', children: Array.from({ length: width }, (_, i) => ({ type: 'tableCell', children: cells[i] ?? [] })) }),
    ),
  };
}

/** A row is one line: where a cell has several, `<br>` stands between them. */
function withBreaks(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') {
      return node.value
        .split('\n')
        .flatMap((value, i): PhrasingContent[] => [
          ...(i === 0 ? [] : [{ type: 'html' as const, value: '<br>' }]),
          ...(value === '' ? [] : [{ ...node, value }]),
        ]);
    }
    return ['children' in node ? ({ ...node, children: withBreaks(node.children) } as PhrasingContent) : node];
  });
}
