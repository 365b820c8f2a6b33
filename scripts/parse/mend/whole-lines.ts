const REST = /[ \t]*(?:\r?\n|$)/uy;
const BLANK_LINES = /(?:[ \t]*\r?\n)*/uy;

/**
 * The lines of a block that is taken out, and the blank ones behind it if others are before it; only the block itself where it shares its lines with
 * something. Looks at the lines around it alone, however long the text is.
 */
export function wholeLines(source: string, from: number, to: number): { from: number; to: number } {
  const start = from === 0 ? 0 : source.lastIndexOf('\n', from - 1) + 1;
  const end = endOfMatch(REST, source, to);
  if (end === undefined || source.slice(start, from).trim() !== '') return { from, to };
  const isAfterBlank = start === 0 || source.slice(start === 1 ? 0 : source.lastIndexOf('\n', start - 2) + 1, start).trim() === '';
  return { from: start, to: isAfterBlank ? (endOfMatch(BLANK_LINES, source, end) ?? end) : end };
}

function endOfMatch(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}
