const MARKS = /[*_~[\]{}<]|`+/g;
/** A thematic break has marks without partners. */
const RULE = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/**
 * Finds what makes reading a stretch of text slow: emphasis marks, brackets, braces, `<` and runs of backticks. For each of them the parser
 * may look through the rest of the paragraph for its partner.
 */
export function inlineMarks(line: string): { index: number; mark: string }[] {
  if (line.search(MARKS) < 0 || RULE.test(line)) return [];
  return Array.from(line.matchAll(MARKS), (match) => ({ index: match.index, mark: match[0].length > 3 ? '```' : match[0] }));
}
