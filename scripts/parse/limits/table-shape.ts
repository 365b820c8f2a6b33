const DIVIDER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** The number of cells of a table row: bars that are not escaped, without the ones at its ends. */
export function cellCount(row: string): number {
  const trimmed = row.trim().replace(/\\[\s\S]/g, '..');
  const bars = trimmed.match(/\|/g)?.length ?? 0;
  const outer = (trimmed.startsWith('|') ? 1 : 0) + (trimmed.length > 1 && trimmed.endsWith('|') ? 1 : 0);
  return bars - outer + 1;
}

/** Whether `line` divides the head of a table, `head`, from its rows. */
export function isTableDivider(line: string, head: string | undefined): boolean {
  const trimmed = line.trim();
  if (head === undefined || !DIVIDER.test(trimmed)) return false;
  return (trimmed.includes('|') || trimmed.includes(':')) && cellCount(trimmed) === cellCount(head);
}
