import { styleText } from 'node:util';
import type { Problem } from '../model/problem.ts';

type Colour = Parameters<typeof styleText>[0];
const COLOURS: Record<Problem['severity'], Colour> = { error: 'red', warning: 'yellow', info: 'blue' };

/** `file:line:col severity rule message`, the hint below it. Colour where the stream is a terminal and `NO_COLOR` is not set. */
export function formatProblem({ rule, severity, place, message, hint }: Problem, stream: NodeJS.WriteStream): string {
  const style = (format: Colour, text: string) => styleText(format, text, { stream });
  const at = [place.path, place.line ?? 1, place.column ?? 1].join(':');
  return `${style('bold', at)} ${style(COLOURS[severity], severity)} ${style('dim', rule)} ${message}\n${hint === undefined ? '' : `  ${style('dim', hint)}\n`}`;
}

/** `2 errors and 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']): string[] => {
    const number = problems.filter((each) => each.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`];
  };
  return [...count('error'), ...count('warning')].join(' and ') || 'no mistakes found';
}

export function reportProblems(problems: readonly Problem[], stream: NodeJS.WriteStream): void {
  for (const each of problems) stream.write(formatProblem(each, stream));
}
