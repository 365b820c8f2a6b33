import { report } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';
import { inlineMarks } from './inline-marks.ts';
import { paragraphStarts } from './paragraph-starts.ts';

/** Marks in one paragraph. A page in which every second word is emphasised has some 600. */
const MAX_MARKS = 1000;
/** Brackets within each other: an event with a term with a link is three deep. */
const MAX_BRACKETS = 10;
/** Sum over all paragraphs of the square of their marks. */
const MAX_WORK = 5_000_000;
/** Sum over all paragraphs of their length in characters times the number of marks that are searched a partner for. */
const MAX_SEARCH = 100_000_000;

const HINT = 'Divide the paragraph by blank lines, or write `\\` before characters that are no marks.';

/** What was counted in the paragraph so far. */
interface Load {
  marks: number;
  searching: number;
  length: number;
  depth: number;
}
const EMPTY: Readonly<Load> = { marks: 0, searching: 0, length: 0, depth: 0 };

/** Refuses paragraphs with so many emphasis marks, brackets or backticks that the parser would not come back, and chapters with many of them. */
export function checkParagraphs(context: ParseContext, lines: readonly string[], offsets: readonly number[]): void {
  const startsParagraph = paragraphStarts();
  let load = { ...EMPTY };
  let [work, search] = [0, 0];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const offset = offsets[i] ?? 0;
    if (startsParagraph(line)) {
      work += load.marks ** 2;
      search += load.searching * load.length;
      load = { ...EMPTY };
    }
    const excess = addLine(load, line);
    if (excess) {
      report(context, 'limit-nesting', offset + excess.index, `Unexpected ${excess.found}`, HINT);
      return;
    }
    if (work + load.marks ** 2 <= MAX_WORK && search + load.searching * load.length <= MAX_SEARCH) continue;
    report(context, 'limit-nesting', offset, 'Unexpected number of marks in long paragraphs (emphasis, brackets, backticks, `<`), expected fewer', HINT);
    return;
  }
}

/** Counts a line in; returns the mark that is too much. */
function addLine(load: Load, line: string): { index: number; found: string } | undefined {
  load.length += line.length + 1;
  for (const { index, mark } of inlineMarks(line)) {
    load.marks++;
    if (!'*_~'.includes(mark)) load.searching++;
    if (mark === '[') load.depth++;
    if (mark === ']') load.depth = Math.max(0, load.depth - 1);
    if (load.depth > MAX_BRACKETS) return { index, found: `\`[\` inside ${MAX_BRACKETS} open brackets, expected at most ${MAX_BRACKETS}` };
    if (load.marks > MAX_MARKS)
      return {
        index,
        found: `\`${mark}\` behind ${MAX_MARKS} other marks, expected at most ${MAX_MARKS} in a paragraph (emphasis, brackets, backticks, \`<\`)`,
      };
  }
  return undefined;
}
