import type { Place, Problem } from '../model/problem.ts';
import { RULES, type RuleId } from './rules.ts';

/** Makes a problem with the severity of its rule. `message`: "Unexpected X, expected Y"; `hint`: what to do. */
export function problem(rule: RuleId, place: Place, message: string, hint?: string): Problem {
  return { rule, severity: RULES[rule].severity, place, message, ...(hint === undefined ? {} : { hint }) };
}

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error');

/** By file, line and column, so that a report reads like the text. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.place.path.localeCompare(b.place.path, 'en') || (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0);

/** One report, in the order of the files, without what several locales say of one file. */
export const inOrder = (problems: readonly Problem[]): Problem[] => [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()].sort(byPlace);

/** Who has made so many mistakes in one text has made the same one again and again. */
const MOST = 500;

/** The first mistakes of a text, in its order; where there are more, errors before warnings, and how many there are in all. */
export function firstOf(problems: readonly Problem[]): Problem[] {
  const all = problems.toSorted(byPlace);
  const [first] = all;
  if (first === undefined || all.length <= MOST) return all;
  const errors = all.filter(({ severity }) => severity === 'error');
  const told = (errors.length > 0 ? errors : all).slice(0, MOST);
  const found = `Unexpected ${all.length} mistakes and warnings in one text, expected at most ${MOST}: the others are not told`;
  return [...told, problem('limit-size', { path: first.place.path }, found, 'Mend those that are told first, of which the others may be copies.')].toSorted(
    byPlace,
  );
}
