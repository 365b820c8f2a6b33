import { type Extent, hashOf, isInside, isWholeLines, textOfRange } from './ranges.ts';

/** Finds where the text of a range now stands, by its hash. */
export type FindMoved = (range: Extent & { hash: string }) => Extent | undefined;

/**
 * Makes the search for the texts of ranges in a source that has changed. Whole lines are found wherever they stand, parts of a line in the same columns of other
 * lines and in other columns of the same line.
 */
export function findMovedIn(lines: readonly string[]): FindMoved {
  // By number of lines: hash to first line. Recipes have many ranges and few lengths.
  const indexes = new Map<number, Map<string, number>>();
  const indexOf = (length: number): Map<string, number> => {
    const index = indexes.get(length) ?? new Map<string, number>();
    if (!indexes.has(length)) {
      for (let i = lines.length - length; i >= 0; i--) index.set(hashOf(lines.slice(i, i + length).join('\n')), i + 1);
      indexes.set(length, index);
    }
    return index;
  };
  const isIt = (range: Extent, hash: string): boolean => isInside(lines, range) && hashOf(textOfRange(lines, range)) === hash;
  return (range) => {
    if (!isWholeLines(range)) return [...otherLines(lines, range), ...otherColumns(lines, range)].find((each) => isIt(each, range.hash));
    const length = range.to.line - range.from.line + 1;
    const line = indexOf(length).get(range.hash);
    return line === undefined ? undefined : { from: { line, column: 1 }, to: { line: line + length - 1, column: Number.POSITIVE_INFINITY } };
  };
}

const otherLines = (lines: readonly string[], { from, to }: Extent): Extent[] =>
  lines.map((_, i) => ({ from: { ...from, line: i + 1 }, to: { ...to, line: to.line - from.line + i + 1 } }));

function otherColumns(lines: readonly string[], { from, to }: Extent): Extent[] {
  if (from.line !== to.line) return [];
  const length = to.column - from.column;
  return Array.from(lines[from.line - 1] ?? '', (_, i) => ({ from: { ...from, column: i + 1 }, to: { ...to, column: i + 1 + length } }));
}
