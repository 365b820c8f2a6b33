import type { Summary } from '../model/build.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const size = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** What a printer needs to know: `46 pages → 48 on 12 sheets, 2 blank before the back cover`. */
export function sheetLine({ contentPages, pages, sheets, blanks, blanksBeforeBack }: Summary): string {
  const elsewhere = blanks - blanksBeforeBack;
  const empty = [
    ...(elsewhere > 0 ? [`${elsewhere} blank before right-hand openings`] : []),
    ...(blanksBeforeBack > 0 ? [`${blanksBeforeBack} blank before the back cover`] : []),
  ];
  return [`${plural(contentPages, 'page')} → ${pages} on ${plural(sheets, 'sheet')}`, ...(empty.length > 0 ? empty : ['none blank'])].join(', ');
}

/** The closing table: one row a PDF, and below it a line on the sheets of each. */
export function summaryTable(summaries: readonly Summary[]): string {
  const head = ['edition', 'pages', 'sheets', 'blank', 'size', 'seconds'];
  const rows = summaries.map((each) => [each.path, each.pages, each.sheets, each.blanks, size(each.bytes), each.seconds.toFixed(1)].map(String));
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => padded(cell, column, widths[column] ?? 0)).join('  ');
  return [line(head), ...rows.map(line), '', ...summaries.map((each) => `${each.locale} ${each.edition}: ${sheetLine(each)}`)].join('\n');
}

/** Names begin on the left, numbers end on the right. */
const padded = (cell: string, column: number, width: number): string => (column === 0 ? cell.padEnd(width) : cell.padStart(width));
