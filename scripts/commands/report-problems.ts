import { styleText } from 'node:util';
import { formatProblem } from '../diagnostics/format-problem.ts';
import type { Problem } from '../model/problem.ts';
import { writeAsIs } from './guard-stream.ts';

/** Writes problems for people; in colour where the stream is a terminal that shows it and `NO_COLOR` is not set, or `FORCE_COLOR` is. */
export function reportProblems(problems: readonly Problem[], stream: NodeJS.WriteStream): void {
  for (const each of problems) writeAsIs(stream, `${formatProblem(each, (colour, text) => styleText(colour, text, { stream }))}\n`);
}
