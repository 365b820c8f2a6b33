import { countProblems, type Paint, SEVERITY_COLOURS, visible } from '../diagnostics/format-problem.ts';
import type { Finding, PreflightReport } from '../model/preflight.ts';
import { pageStretches } from './page-stretches.ts';

/** Of findings that say the same, so many are shown with their place. */
const SHOWN = 5;

/** `file:p12:34.0,120.5mm severity rule message` for each, those of one kind together and folded, and below them, indented, what to do. */
export function formatFindings(findings: readonly Finding[], paint: Paint = (_, text) => text): string[] {
  const kinds = Map.groupBy(findings, ({ rule, severity, hint }) => JSON.stringify([rule, severity, hint]));
  return [...kinds.values()].flatMap((kind) => {
    const more = kind.slice(SHOWN);
    const hint = kind[0]?.hint;
    return [
      ...kind.slice(0, SHOWN).map((finding) => formatFinding(finding, paint)),
      ...(more.length === 0 ? [] : [`  and ${more.length} more ${placesOf(more)}`]),
      ...(hint === undefined ? [] : [`  ${paint('dim', visible(hint))}`]),
    ];
  });
}

function formatFinding({ place, page, at, severity, rule, message, near }: Finding, paint: Paint): string {
  const where = [place.path, ...(page === undefined ? [] : [`p${page}`]), ...(at ? [`${at.x.toFixed(1)},${at.y.toFixed(1)}mm`] : [])].join(':');
  const passage = near ? ` (near ${[near.path, near.line ?? 1].join(':')})` : '';
  return `${paint('bold', visible(where))} ${paint(SEVERITY_COLOURS[severity], severity)} ${paint('dim', rule)} ${visible(message + passage)}`;
}

/** `on page 7`, `on pages 3, 5–9`; `in the file` where no page is known. */
function placesOf(findings: readonly Finding[]): string {
  const pages = [...new Set(findings.flatMap(({ page }) => page ?? []))];
  if (pages.length === 0) return 'in the file';
  return `on ${pages.length === 1 ? 'page' : 'pages'} ${pageStretches(pages)}`;
}

/** `96 pages of 148 × 210 mm, for shop: 2 errors and 1 warning`. */
export function summaryLine({ profile, pages, trim, findings }: PreflightReport): string {
  const size = `${pages} ${pages === 1 ? 'page' : 'pages'} of ${Number(trim.width.toFixed(1))} × ${Number(trim.height.toFixed(1))} mm`;
  return `${pages === 0 ? 'no pages' : size}${profile === 'general' ? '' : `, for ${profile}`}: ${countProblems(findings)}`;
}
