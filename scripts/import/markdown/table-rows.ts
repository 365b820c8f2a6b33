/** The line of a table in Markdown that stands between its head and its rows. */
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

export const isTableDelimiter = (line: string): boolean => line.includes('|') && DELIMITER.test(line);

/** Where the cells of a row begin and end, without the signs between them and at its ends. */
export function cellsOfRow(line: string): { from: number; to: number }[] {
  const bars: number[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '|') bars.push(i);
  }
  const edges = [-1, ...bars, line.length];
  const cells = edges.slice(1).map((to, i) => ({ from: (edges[i] ?? -1) + 1, to }));
  const isEmpty = (cell: { from: number; to: number } | undefined): boolean => cell !== undefined && line.slice(cell.from, cell.to).trim() === '';
  if (isEmpty(cells[0])) cells.shift();
  if (isEmpty(cells.at(-1)) && bars.length > 0) cells.pop();
  return cells;
}
