const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The number of cells of a table row: bars that are not escaped, without the ones at its ends. */
export function cellCount(row: string): number {
  const trimmed = row.trim();
  const bars = trimmed.replace(/\\[\s\S]/g, '').match(/\|/g)?.length ?? 0;
  const outer = (trimmed.startsWith('|') ? 1 : 0) + (bars > 1 && /(?<!\\)(?:\\\\)*\|$/.test(trimmed) ? 1 : 0);
  return bars - outer + 1;
}

/** Whether `line` divides the head of a table, `head`, from its rows. */
export function isTableDivider(line: string, head: string | undefined): boolean {
  return head !== undefined && line.includes('-') && DELIMITERS.test(line) && (line.includes('|') || line.includes(':') || head.includes('|')) && cellCount(line) === cellCount(head);
}
