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
