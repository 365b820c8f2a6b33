import { problem } from '../../diagnostics/problem.ts';
import type { BrokenRule, Finding, PreflightReport } from '../../model/preflight.ts';
import { pagesOf, trimSize } from '../preflight/page.ts';
import { type AccessBreach, breachesOf } from './check-access.ts';
import { readAccessFile } from './file/access-file.ts';
import type { OpenedFile } from './open-access.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

/**
 * Looks at a file as a program does that reads it out.
 * @param path how the file is called in findings
 */
export function preflightAccess({ document, encryption }: OpenedFile, path: string): PreflightReport {
  const breaches = breachesOf(readAccessFile(document, encryption));
  const pages = pagesOf(document);
  const [first] = pages;
  const broken = Map.groupBy(breaches, ({ rule }) => rule);
  return {
    profile: 'access',
    pages: pages.length,
    trim: first ? trimSize(first) : trimSize({ trim: [0, 0, 0, 0] as never, rotation: 0 }),
    findings: breaches.map((breach) => toFinding(breach, path)),
    access: { rules: RULES.length, broken: [...broken].map(([rule, each]) => toBroken(rule, each)) },
  };
}

function toFinding({ rule: { clause, expects, hint }, found, page, object }: AccessBreach, path: string): Finding {
  const where = object === undefined ? '' : ` (object ${object})`;
  const finding = problem('preflight-access', { path }, `Unexpected ${found}${where}, expected ${expects} (PDF/UA-1, ${clause})`, hint);
  return page === undefined ? finding : { ...finding, page };
}

function toBroken({ clause, expects }: Rule, breaches: readonly AccessBreach[]): BrokenRule {
  const pages = new Set(breaches.flatMap(({ page }) => page ?? []));
  return { clause, expects, count: breaches.length, pages: [...pages].sort((a, b) => a - b) };
}
