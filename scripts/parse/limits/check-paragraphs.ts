import { type ParseContext, report } from '../chapter-context.ts';
import { inlineMarks } from './inline-load.ts';
import { lineContainers } from './line-containers.ts';
import { isTableDivider } from './table-shape.ts';

/** Marks in one paragraph. A paragraph of a page with every second word emphasised has some 400. */
const MAX_MARKS = 1500;
/** Sum over all paragraphs of the square of their marks: what the parser's work grows with. An ordinary 1 MB chapter has less than a tenth. */
const MAX_WORK = 6_000_000;

/** Refuses paragraphs with so many emphasis marks, brackets or backticks that the parser would not come back, and chapters with many of them. */
export function checkParagraphs(context: ParseContext, lines: readonly string[], offsets: readonly number[]): void {
  let [marks, work, isTable] = [0, 0, false];
  let ordered: number | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const start = blockStart(line, ordered);
    if (start !== undefined || isTable) [work, marks] = [work + marks ** 2, 0];
    if (start !== undefined) [ordered, isTable] = [start.ordered, false];
    if (isTableDivider(line, lines[i - 1])) isTable = true;
    const found = inlineMarks(line);
    marks += found.length;
    const refused = marks > MAX_MARKS ? (found[Math.max(0, found.length - (marks - MAX_MARKS))] ?? 0) : work + marks ** 2 > MAX_WORK ? (found[0] ?? 0) : undefined;
    if (refused === undefined) continue;
    const where = marks > MAX_MARKS ? `more than ${MAX_MARKS} marks in one paragraph` : 'as many marks in many paragraphs';
    const hint = 'Divide the paragraph by blank lines, or write `\\` before characters that are no marks.';
    report(context, 'limit-nesting', (offsets[i] ?? 0) + refused, `Unexpected ${where} (emphasis, brackets, backticks, \`<\`), expected fewer`, hint);
    return;
  }
}

/**
 * Whether inline content can no longer run on from the line before: a blank line, a heading, a bulleted item, or the next item of the
 * numbered list at the same column. Anything in doubt counts as running on.
 */
function blockStart(line: string, ordered: number | undefined): { ordered: number | undefined } | undefined {
  const { index } = lineContainers(line, 12);
  const text = line.slice(index);
  if (text.trim() === '' || /^#{1,6}[ \t]/.test(text)) return { ordered: undefined };
  const numbered = /^( *)\d{1,9}[.)][ \t]/.exec(line);
  if (numbered && (ordered === numbered[1]?.length || /^ {0,3}1[.)]/.test(line))) return { ordered: numbered[1]?.length };
  return /^[ \t>]*[-+*][ \t]+\S/.test(line) ? { ordered: undefined } : undefined;
}
