import type { PDFDocument } from '@cantoo/pdf-lib';
import { problem } from '../../diagnostics/problem.ts';
import type { RuleId } from '../../diagnostics/rules.ts';
import type { BrokenRule, Finding, KeptRules, PreflightReport } from '../../model/preflight.ts';
import { pagesOf, trimSize } from '../preflight/page.ts';
import type { Breach } from './rule.ts';

/** What a rule of a standard says to people. */
interface Told {
  clause: string;
  expects: string;
  hint: string;
}

type Broken = Breach & { rule: Told };

/** A standard that files are held against: its name, and the rule of ours under which its breaches are told. */
export interface HeldAgainst {
  name: string;
  rule: RuleId;
}

/** What a file is and which rules it breaks, without the profile. */
export function reportRules(document: PDFDocument, path: string, standard: HeldAgainst, breaches: readonly Broken[]): Omit<PreflightReport, 'profile'> {
  const pages = pagesOf(document);
  const [first] = pages;
  return {
    pages: pages.length,
    trim: first ? trimSize(first) : trimSize({ trim: [0, 0, 0, 0] as never, rotation: 0 }),
    findings: breaches.map((breach) => toFinding(breach, path, standard)),
  };
}

export const keptRules = (rules: number, breaches: readonly Broken[]): KeptRules => ({
  rules,
  broken: [...Map.groupBy(breaches, ({ rule }) => rule)].map(([rule, each]) => toBroken(rule, each)),
});

function toFinding({ rule: { clause, expects, hint }, found, page, object }: Broken, path: string, { name, rule }: HeldAgainst): Finding {
  const where = object === undefined ? '' : ` (object ${object})`;
  const finding = problem(rule, { path }, `Unexpected ${found}${where}, expected ${expects} (${name}, ${clause})`, hint);
  return page === undefined ? finding : { ...finding, page };
}

function toBroken({ clause, expects }: Told, breaches: readonly Broken[]): BrokenRule {
  const pages = new Set(breaches.flatMap(({ page }) => page ?? []));
  return { clause, expects, count: breaches.length, pages: [...pages].sort((a, b) => a - b) };
}
