import type { ChronologyEntry } from '../model/chronology.ts';
import type { FuzzyDate } from '../model/date.ts';

/** Entries that are set alike: a compact list of years, or one day (or month) under a head of its own. */
export type ChronologyRun = { kind: 'list'; entries: ChronologyEntry[] } | { kind: 'day' | 'month'; date: FuzzyDate; entries: ChronologyEntry[] };

/** A month with fewer events that are known to the day, or on fewer days, is no more than a line of its year. */
const DENSE_EVENTS = 6;
const DENSE_DAYS = 3;

const monthOf = ({ date: { start } }: ChronologyEntry): string | undefined => (start.month === undefined ? undefined : `${start.year}-${start.month}`);

/** Divides the chronology, in its order: where much happened within a month its days stand as days, all else is a list. */
export function chronologyRuns(entries: readonly ChronologyEntry[]): ChronologyRun[] {
  const dense = denseMonths(entries);
  const runs: ChronologyRun[] = [];
  let key = '';
  for (const entry of entries) {
    const month = monthOf(entry);
    const { start } = entry.date;
    const isDense = month !== undefined && dense.has(month);
    const next = isDense ? `${month}-${start.day ?? ''}` : 'list';
    if (next !== key) runs.push(runFor(entry, isDense));
    key = next;
    runs.at(-1)?.entries.push(entry);
  }
  return runs;
}

function runFor({ date: { start } }: ChronologyEntry, isDense: boolean): ChronologyRun {
  if (!isDense) return { kind: 'list', entries: [] };
  const { time: _, ...point } = start;
  const kind = start.day === undefined ? 'month' : 'day';
  return { kind, date: { start: { ...point, precision: kind }, about: false, raw: '' }, entries: [] };
}

function denseMonths(entries: readonly ChronologyEntry[]): Set<string> {
  const known = entries.filter(({ date, dated }) => date.start.day !== undefined && dated !== 'said');
  const months = [...Map.groupBy(known, monthOf)];
  const isDense = (members: ChronologyEntry[]) => members.length >= DENSE_EVENTS && new Set(members.map(({ date }) => date.start.day)).size >= DENSE_DAYS;
  return new Set(months.flatMap(([month, members]) => (month !== undefined && isDense(members) ? [month] : [])));
}

/** Whether a date is known to the day and goes beyond it. */
export const lastsDays = ({ start, end }: FuzzyDate): boolean =>
  start.day !== undefined && end !== undefined && (end.year !== start.year || end.month !== start.month || end.day !== start.day);
