import { problem } from '../../diagnostics/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Finding } from './check-pdf-x.ts';
import { STANDARD_NAMES, type Standard } from './standard.ts';

/** Findings as a person reads them: one problem for what is wrong in one way, with all its pages. A warning of another press is an error here. */
export function exchangeProblems(findings: readonly Finding[], standard: Standard, path: string): Problem[] {
  const groups = Map.groupBy(findings, ({ requirement, found }) => `${requirement.id} ${found}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { rule, expects, hint } = first.requirement;
    const message = `Unexpected ${first.found}${onPages(group.flatMap(({ page }) => page ?? []))}, expected ${expects} in ${STANDARD_NAMES[standard]}`;
    return { ...problem(rule, { path }, message, hint), severity: 'error' };
  });
}

/** ` on page 4`, ` on pages 1–3, 7`: ascending numbers, runs drawn together; nothing for none. */
function onPages(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of new Set(numbers)) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const written = runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
  return written === '' ? '' : ` on page${/\D/.test(written) ? 's' : ''} ${written}`;
}
