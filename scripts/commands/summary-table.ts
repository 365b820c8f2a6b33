import type { Summary } from '../pipeline.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `46 pages → 48 on 12 sheets, 2 blank before the back cover`: what a printer needs to know. */
export function sheetLine({ contentPages, pages, sheets, blanks, blanksBeforeBack }: Summary): string {
  const where = blanksBeforeBack === blanks ? 'before the back cover' : blanksBeforeBack === 0 ? 'before openings' : `${blanks - blanksBeforeBack} before openings, ${blanksBeforeBack} before the back cover`;
  const empty = blanks === 0 ? 'none blank' : blanksBeforeBack !== 0 && blanksBeforeBack !== blanks ? `${blanks} blank: ${where}` : `${blanks} blank ${where}`;
  return `${plural(contentPages, 'page')} → ${pages} on ${plural(sheets, 'sheet')}, ${empty}`;
}

const size = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** The closing table: one row a PDF, and below it one line each about its sheets. */
export function summaryTable(summaries: readonly Summary[]): string {
  const head = ['edition', 'pages', 'sheets', 'blank', 'size', 'seconds'];
  const rows = summaries.map((each) => [each.path, String(each.pages), String(each.sheets), String(each.blanks), size(each.bytes), each.seconds.toFixed(1)]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd(); // biome-ignore format: one row
  return [line(head), ...rows.map(line), '', ...summaries.map((each) => `${each.locale} ${each.edition}: ${sheetLine(each)}`)].join('\n');
}
