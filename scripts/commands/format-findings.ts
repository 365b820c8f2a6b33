import { countProblems, type Paint, SEVERITY_COLOURS, visible } from '../diagnostics/format-problem.ts';
import type { Finding, PreflightReport } from '../model/preflight.ts';

/** Of findings that say the same, so many are shown with their place. */
const SHOWN = 5;
/** So many stretches of pages are named one by one. */
const STRETCHES = 4;

/** `file:p12:34.0,120.5mm severity rule message` for each, those of one kind together and folded, and below them, indented, what to do. */
export function formatFindings(findings: readonly Finding[], paint: Paint = (_, text) => text): string[] {
  const kinds = Map.groupBy(findings, ({ rule, severity, hint }) => JSON.stringify([rule, severity, hint]));
  return [...kinds.values()].flatMap((kind) => {
    const more = kind.slice(SHOWN);
    const hint = kind[0]?.hint;
    return [
      ...kind.slice(0, SHOWN).map((finding) => formatFinding(finding, paint)),
      ...(more.length === 0 ? [] : [`  and ${more.length} more on ${pagesOf(more)}`]),
      ...(hint === undefined ? [] : [`  ${paint('dim', visible(hint))}`]),
    ];
  });
}

function formatFinding({ place, page, at, severity, rule, message, near }: Finding, paint: Paint): string {
  const where = [place.path, ...(page === undefined ? [] : [`p${page}`]), ...(at ? [`${at.x.toFixed(1)},${at.y.toFixed(1)}mm`] : [])].join(':');
  const passage = near ? ` (near ${[near.path, near.line ?? 1].join(':')})` : '';
  return `${paint('bold', visible(where))} ${paint(SEVERITY_COLOURS[severity], severity)} ${paint('dim', rule)} ${visible(message + passage)}`;
}

/** `page 7`, `pages 3, 5–9`, or from the first to the last where there are many stretches. */
function pagesOf(findings: readonly Finding[]): string {
  const pages = [...new Set(findings.map(({ page = 0 }) => page))];
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === last) return `page ${first}`;
  const stretches: [number, number][] = [];
  for (const page of pages) {
    const stretch = stretches.at(-1);
    if (stretch?.[1] === page - 1) stretch[1] = page;
    else stretches.push([page, page]);
  }
  if (stretches.length > STRETCHES) return `pages ${first}–${last}`;
  return `pages ${stretches.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')}`;
}

/** `96 pages of 148 × 210 mm, for shop: 2 errors and 1 warning`. */
export function summaryLine({ profile, pages, trim, findings }: PreflightReport): string {
  const size = `${pages} ${pages === 1 ? 'page' : 'pages'} of ${Number(trim.width.toFixed(1))} × ${Number(trim.height.toFixed(1))} mm`;
  return `${pages === 0 ? 'no pages' : size}${profile === 'general' ? '' : `, for ${profile}`}: ${countProblems(findings)}`;
}
