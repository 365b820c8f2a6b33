import { everyHidden } from '../../diagnostics/hidden-characters.ts';
import type { Extent } from '../ranges.ts';
import { isBlank } from '../read-source.ts';
import { LINE_END, SPACE, trimUnits, type Unit } from './unit.ts';

/** The lines of a range as units, blank ones as empty lists; white space at their ends is taken off, and what lies in `without`. */
export function cutLines(lines: readonly string[], { from, to }: Extent, without: readonly Extent[] = [], trim = trimUnits): Unit[][] {
  return lines.slice(from.line - 1, to.line).map((text, i) => {
    const line = from.line + i;
    const first = i === 0 ? from.column : 1;
    const last = line === to.line ? Math.min(to.column, text.length) : text.length;
    const units = Array.from(
      { length: Math.max(0, last - first + 1) },
      (_, j): Unit => ({ text: readable(text[first - 1 + j] ?? ''), line, column: first + j }),
    );
    // Invisible characters are in no chapter; the account tells them.
    const hidden = new Set(Array.from(everyHidden(text), ({ index }) => index + 1));
    const isKept = ({ column = 0 }: Unit) => !hidden.has(column) && !without.some((range) => isWithin(line, column, range));
    return trim(withoutGaps(units.filter(isKept)));
  });
}

/** Where something was cut out, one of the spaces around it goes with it. */
const withoutGaps = (units: readonly Unit[]): Unit[] =>
  units.filter(({ text, column = 0 }, i) => !(text === ' ' && units[i - 1]?.text === ' ' && (units[i - 1]?.column ?? 0) < column - 1));

const isWithin = (line: number, column: number, { from, to }: Extent): boolean =>
  (line > from.line || (line === from.line && column >= from.column)) && (line < to.line || (line === to.line && column <= to.column));

/** A tab or form feed within a line is a space. */
const readable = (character: string): string => (/[\t\v\f]/.test(character) ? ' ' : character);

/** Groups lines that stand together, divided at blank lines. */
export function stacks(lines: readonly Unit[][]): Unit[][][] {
  const groups: Unit[][][] = [[]];
  for (const line of lines) {
    if (line.length === 0) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** Paragraphs of a range: divided at blank lines, or every line one in a file that has no blank line. */
export const paragraphsIn = (source: readonly string[], lines: readonly Unit[][]): Unit[][] =>
  source.some(isBlank) ? stacks(lines).map((stack) => joinLines(stack)) : lines.filter((line) => line.length > 0);

/** Lines as one: with a space between them, without it behind the lines of `compounds`, and without a hyphen too behind those of `hyphens`. */
export function joinLines(
  lines: readonly Unit[][],
  { hyphens = [], compounds = [] }: { hyphens?: readonly number[]; compounds?: readonly number[] } = {},
): Unit[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, i, all) => {
      if (i === all.length - 1) return line;
      const number = line[0]?.line ?? 0;
      if (hyphens.includes(number)) return line.slice(0, -1);
      return compounds.includes(number) ? line : [...line, SPACE];
    });
}

/** Lines as lines: of verse. */
export const stackLines = (lines: readonly Unit[][]): Unit[] => lines.flatMap((line, i) => (i === 0 ? line : [LINE_END, ...line]));
