import { table } from '../report/table.ts';
import type { Latency } from './measure-dev.ts';

/** What `zine dev` promises, in seconds: the picture of the changed spread, and all that follows from it. */
const TARGETS = { median: 0.15, p95: 0.3, rest: 1 } as const;

/** One promise beside what was measured. */
export interface DevVerdict {
  target: string;
  measured: number;
  limit: number;
  met: boolean;
}

/** The value below which a share of the values lies: the smallest such, as it was measured. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Holds the latencies of every kind of edit against what is promised. */
export function judgeDev(latencies: readonly Latency[]): DevVerdict[] {
  return latencies.flatMap(({ kind, pictures, states }) => {
    const verdict = (of: string, measured: number, limit: number): DevVerdict => ({ target: `${kind}: ${of}`, measured, limit, met: measured <= limit });
    return [
      verdict('edit to picture, median', quantile(pictures, 0.5), TARGETS.median),
      verdict('edit to picture, 95 of 100', quantile(pictures, 0.95), TARGETS.p95),
      verdict('edit to all numbers, 95 of 100', quantile(states, 0.95), TARGETS.rest),
    ];
  });
}

/** As a table; `load`: of the machine, for a figure of a busy one is none of ours. */
export function renderDev(verdicts: readonly DevVerdict[], { pages, count, load }: { pages: number; count: number; load: number }): string {
  const rows = verdicts.map(({ target, measured, limit, met }) => [target, measured.toFixed(3), `at most ${limit.toFixed(2)}`, met ? 'met' : 'MISSED']);
  const title = `zine dev, about ${pages} pages, ${count} edits of each kind, seconds; load of the machine ${load.toFixed(1)}`;
  return [title, table([['', 'measured', 'promised', ''], ...rows])].join('\n');
}
