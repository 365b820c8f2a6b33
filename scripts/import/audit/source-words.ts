import { type Extent, isWholeLines } from '../ranges.ts';
import type { RecipeRange } from '../recipe-ranges.ts';
import { wordsIn } from '../words.ts';
import type { VisibleLine } from './visible-lines.ts';

/** A word of the source, by whom it is taken, and whether it is corrected. */
export interface SourceWord {
  text: string;
  line: number;
  /** Of its first character, from 1. */
  column: number;
  /** Of its last character. */
  lastColumn: number;
  /** None: nobody has said anything of it; two: a part of it is left out. */
  owners: RecipeRange[];
  isCorrected: boolean;
}

/** Every word of the source. A part of a line that is left out, or is the disclaimer, takes its words out of whole lines. */
export function sourceWords(lines: readonly VisibleLine[], ranges: readonly RecipeRange[]): SourceWord[] {
  const byLine = rangesByLine(lines.length, ranges);
  return lines.flatMap((visible, i) => {
    const line = i + 1;
    const here = byLine.get(line) ?? [];
    const corrections = here.filter(({ role }) => role === 'correction');
    const takes = here.filter(({ role }) => role !== 'correction');
    return wordsIn(visible.text).map((word): SourceWord => {
      const columns = visible.columns.slice(word.index, word.index + word.text.length);
      const ownerOf = (column: number) => {
        const covering = takes.filter(({ extent }) => covers(extent, line, column));
        return covering.find(({ extent }) => !isWholeLines(extent)) ?? covering[0];
      };
      const found = new Set(columns.map(ownerOf));
      const owners = [...found].filter((owner) => owner !== undefined);
      // Partly taken, partly nobody's: as little in order as taken twice.
      const isCut = found.size > 1 && owners.length === 1;
      return {
        text: word.text,
        line,
        column: columns[0] ?? 1,
        lastColumn: columns.at(-1) ?? 1,
        owners: isCut ? [...owners, ...owners] : owners,
        isCorrected: columns.some((column) => corrections.some(({ extent }) => covers(extent, line, column))),
      };
    });
  });
}

function rangesByLine(count: number, ranges: readonly RecipeRange[]): Map<number, RecipeRange[]> {
  const byLine = new Map<number, RecipeRange[]>();
  for (const range of ranges) {
    const { from, to } = range.extent;
    for (let line = from.line; line <= Math.min(to.line, count); line++) byLine.set(line, [...(byLine.get(line) ?? []), range]);
  }
  return byLine;
}

const covers = ({ from, to }: Extent, line: number, column: number): boolean =>
  !(line < from.line || (line === from.line && column < from.column) || line > to.line || (line === to.line && column > to.column));
