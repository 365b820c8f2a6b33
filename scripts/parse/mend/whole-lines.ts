/**
 * The lines of a block that is taken out, and the blank ones behind it if others are before it; only the block itself where it shares its lines with
 * something.
 */
export function wholeLines(source: string, from: number, to: number): { from: number; to: number } {
  const before = /(^|\n)([ \t]*\r?\n)?[ \t]*$/u.exec(source.slice(0, from));
  const after = /^[ \t]*(?:(\r?\n)([ \t]*\r?\n)*|$)/u.exec(source.slice(to));
  if (!before || !after) return { from, to };
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const isAfterBlank = start === 0 || before[2] !== undefined;
  const end = isAfterBlank ? after[0].length : source.slice(to).search(/\n|$/u) + 1;
  return { from: start, to: Math.min(source.length, to + end) };
}
