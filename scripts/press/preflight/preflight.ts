import type { PDFDocument } from '@cantoo/pdf-lib';
import { problem } from '../../diagnostics/problem.ts';
import type { RuleId } from '../../diagnostics/rules.ts';
import type { Finding, PreflightReport, Profile } from '../../model/preflight.ts';
import { mm } from '../../units/length.ts';
import type { Found } from './check.ts';
import { CHECKS } from './checks.ts';
import { pagesOf, positionOn, trimSize } from './page.ts';
import { createResources } from './walk/resources.ts';
import { walkPage } from './walk/walk-page.ts';

/**
 * Looks at every page as a printer would.
 *
 * @param path how the file is called in findings
 */
export async function preflight(document: PDFDocument, path: string, profile: Profile): Promise<PreflightReport> {
  const pages = pagesOf(document);
  const findings: Finding[] = [];
  const watches = CHECKS.filter(({ profiles }) => profiles.includes(profile)).map(({ rule, begin }) =>
    begin({ profile, document, pages, report: (found) => findings.push(toFinding(rule, path, found)) }),
  );
  const resources = createResources();
  const painters = watches.flatMap(({ paint }) => (paint ? [paint] : []));
  for (const page of pages) {
    for (const watch of watches) watch.page?.(page);
    walkPage(document, page, resources, (painted) => {
      for (const paint of painters) paint(painted, page);
    });
  }
  for (const { end } of watches) await end?.();
  return { profile, pages: pages.length, trim: pages[0] ? trimSize(pages[0]) : { width: mm(0), height: mm(0) }, findings: findings.sort(byPosition) };
}

function toFinding(rule: RuleId, path: string, { message, hint, severity, page, box }: Found): Finding {
  const found = problem(rule, { path }, message, hint);
  return {
    ...found,
    severity: severity ?? found.severity,
    ...(page ? { page: page.number } : {}),
    ...(page && box ? { at: positionOn(page, box) } : {}),
  };
}

/** What concerns the whole file comes first. */
const byPosition = (a: Finding, b: Finding): number => (a.page ?? 0) - (b.page ?? 0) || (a.at?.y ?? 0) - (b.at?.y ?? 0) || (a.at?.x ?? 0) - (b.at?.x ?? 0);
