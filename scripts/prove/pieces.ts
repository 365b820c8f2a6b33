import { foldText } from '../locale/fold-text.ts';
import type { PrintedRun, PrintedText, ReadingStep } from '../model/printed-text.ts';

/** A marked piece of a page's content, in the order of reading. */
export interface Piece extends ReadingStep {
  text: string;
  raw: string;
  runs: PrintedRun[];
}

/** Puts the drawn words in the order in which they are read; and tells what is drawn and read nowhere. */
export function piecesOf({ pages, reading }: PrintedText): { pieces: Piece[]; loose: PrintedRun[][] } {
  const loose: PrintedRun[][] = [];
  const marks = pages.map((page) => {
    const byMark = new Map<number, PrintedRun[]>();
    for (const run of page) {
      const runs = byMark.get(run.mark);
      if (runs) runs.push(run);
      else byMark.set(run.mark, [run]);
    }
    return byMark;
  });
  const pieces: Piece[] = [];
  for (const step of reading) {
    const runs = marks[step.page]?.get(step.mark);
    if (runs === undefined || step.mark < 0) continue;
    marks[step.page]?.delete(step.mark);
    const raw = textOf(runs);
    const text = foldText(raw);
    if (text !== '') pieces.push({ ...step, text, raw, runs });
  }
  for (const byMark of marks) loose.push([...byMark.values()].flat());
  return { pieces, loose };
}

/** A letter and the hyphen that divides its word; one that is written says that it is U+2010 (`press/text-layer`). */
const DIVIDED = /\p{L}\p{M}*-$/u;

/** The text of runs that follow one another, without the hyphens that divide words at the ends of lines. */
function textOf(runs: readonly PrintedRun[]): string {
  let text = '';
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    const endsLine = next !== undefined && (next.bottom !== run.bottom || next.left < run.left);
    text += run.text;
    if (endsLine) text = DIVIDED.test(text) ? text.slice(0, -1) : `${text} `;
  }
  return text;
}
