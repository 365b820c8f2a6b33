import type { styleText } from 'node:util';
import type { Problem, Severity } from '../model/problem.ts';

export type Colour = Parameters<typeof styleText>[0];
/** Puts a text in colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

export const SEVERITY_COLOURS: Record<Severity, Colour> = { error: 'red', warning: 'yellow', info: 'blue' };

/** `file:line:col severity rule message`, and below it, indented, the hint; without a line break at the end. */
export function formatProblem({ rule, severity, place, message, hint }: Problem, paint: Paint = (_, text) => text): string {
  const at = [place.path, place.line ?? 1, place.column ?? 1].join(':');
  const line = `${paint('bold', visible(at))} ${paint(SEVERITY_COLOURS[severity], severity)} ${paint('dim', rule)} ${visible(message)}`;
  return hint === undefined ? line : `${line}\n  ${paint('dim', visible(hint))}`;
}

/** `2 errors and 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = problems.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`];
  });
  return counts.length === 0 ? 'no mistakes found' : [counts.slice(0, -1).join(', '), ...counts.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** Texts and file names come from strangers: what would steer the terminal or turn the line around is shown as its code. */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}}`,
  );
