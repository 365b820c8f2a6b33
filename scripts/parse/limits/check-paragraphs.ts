import { type ParseContext, report } from '../chapter-context.ts';
import { inlineMarks } from './inline-marks.ts';
import { paragraphStarts } from './paragraph-starts.ts';

/** Marks in one paragraph. A page in which every second word is emphasised has some 600. */
const MAX_MARKS = 1000;
/** Brackets within each other: an event with a term with a link is three deep. */
const MAX_BRACKETS = 10;
/** What the parser's work grows with, added up over all paragraphs: the square of their marks, and for those that look for a partner, their number times the length. */
const MAX_WORK = 5_000_000;
const MAX_SEARCH = 100_000_000;

const HINT = 'Divide the paragraph by blank lines, or write `\\` before characters that are no marks.';

/** Refuses paragraphs with so many emphasis marks, brackets or backticks that the parser would not come back, and chapters with many of them. */
export function checkParagraphs(context: ParseContext, lines: readonly string[], offsets: readonly number[]): void {
  const startsParagraph = paragraphStarts();
  let [marks, searching, length, depth] = [0, 0, 0, 0];
  let [work, search] = [0, 0];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (startsParagraph(line)) {
      [work, search] = [work + marks ** 2, search + searching * length];
      [marks, searching, length, depth] = [0, 0, 0, 0];
    }
    length += line.length + 1;
    for (const { index, mark } of inlineMarks(line)) {
      marks++;
      if (!'*_~'.includes(mark)) searching++;
      if (mark === '[') depth++;
      if (mark === ']') depth = Math.max(0, depth - 1);
      const most = depth > MAX_BRACKETS ? `brackets ${MAX_BRACKETS} deep` : marks > MAX_MARKS ? `${MAX_MARKS} marks in one paragraph` : undefined;
      if (most === undefined) continue;
      report(
        context,
        'limit-nesting',
        (offsets[i] ?? 0) + index,
        `Unexpected \`${mark}\`, expected at most ${most} (emphasis, brackets, backticks, \`<\`)`,
        HINT,
      );
      return;
    }
    if (work + marks ** 2 <= MAX_WORK && search + searching * length <= MAX_SEARCH) continue;
    report(
      context,
      'limit-nesting',
      offsets[i] ?? 0,
      'Unexpected number of marks in long paragraphs (emphasis, brackets, backticks, `<`), expected fewer',
      HINT,
    );
    return;
  }
}
