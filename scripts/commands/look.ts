import { formatProblem } from '../diagnostics/format-problem.ts';
import type { Look } from '../jobs/look/look-at-pages.ts';
import { lookAtPublication } from '../pipeline.ts';
import { directories } from './directories.ts';
import { showProgress } from './show-progress.ts';
import type { Streams } from './streams.ts';

export interface LookArguments {
  locale?: string[];
  json?: boolean;
}

/**
 * `zine look`: prints the pages and tells what a typographer would mark on them. Nothing is written.
 * @returns the exit code: 0, whatever is seen
 */
export async function look(dir: string | undefined, { locale, json = false }: LookArguments, streams: Streams): Promise<number> {
  const { stdout, stderr, env, signal } = streams;
  const { publication, out } = directories(dir, undefined, streams);
  const progress = showProgress(stderr, env);
  const looks = await lookAtPublication(publication, { ...(locale ? { locales: locale } : {}), out, env, signal, onProgress: progress.onProgress }).finally(
    progress.end,
  );
  if (json) stdout.write(`${JSON.stringify({ looks }, undefined, 2)}\n`);
  else stdout.write(`${looks.map(told).join('\n\n')}\n`);
  return 0;
}

/** What each count is called. */
const NAMES: Record<string, string> = {
  'set-divided': 'words divided over a page’s end',
  'set-ladder': 'more than two hyphens in a row',
  'set-last-line': 'last lines of four characters or fewer',
  'set-loose': 'lines with spaces above 0.5 em',
  'set-heading': 'headings without two lines below them',
  'set-short-page': 'pages of fewer than five lines',
  'set-baseline': 'spreads off their grid',
  'set-table-head': 'tables that go on without their head',
  'set-struck': 'rules through a line',
  'set-pull': 'pull quotes on the page of their sentence',
};

/** By page, then the counts. */
function told({ locale, pages, counts, evenness, seen }: Look): string {
  const byPage = Map.groupBy(seen, ({ page }) => page);
  const places = [...byPage].flatMap(([page, there]) => [
    `page ${page}`,
    ...there.map(({ problem: { hint: _, ...problem } }) => `  ${formatProblem(problem)}`),
  ]);
  const { lines, above45, above60 } = evenness;
  const share = lines === 0 ? '0' : ((above45 / lines) * 100).toFixed(1);
  const rows = Object.entries(counts).map(([rule, count]) => `${String(count).padStart(5)}  ${NAMES[rule] ?? rule}`);
  const even = `Of ${lines} full lines ${above45} (${share} %) have spaces above 0.45 em, ${above60} above 0.6 em.`;
  return [`${locale}, ${pages} pages`, ...places, ...rows, even].join('\n');
}
