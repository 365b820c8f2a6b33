/**
 * Counts what makes reading a stretch of text slow. For each of these marks the parser may look through the rest of the paragraph for its
 * partner, so the work grows with the square of their number: of emphasis marks, brackets, braces, `<`, and runs of backticks.
 */
const MARKS = /[*_~[\]{}<]|`+/g;
/** A line that is a thematic break or the underline of a table's head has marks without partners. */
const RULE = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Positions of such marks in a line. */
export function inlineMarks(line: string): number[] {
  if (line.search(MARKS) < 0 || RULE.test(line)) return [];
  return Array.from(line.matchAll(MARKS), (match) => match.index);
}
