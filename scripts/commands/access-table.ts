import type { PreflightReport } from '../model/preflight.ts';
import { pageStretches } from './page-stretches.ts';

/** The rules of PDF/UA-1 that a file breaks, a line each, and how many it keeps; nothing for other reports. */
export function accessTable({ access }: PreflightReport): string[] {
  if (access === undefined) return [];
  const { rules, broken } = access;
  const kept = `PDF/UA-1: ${rules - broken.length} of ${rules} rules kept`;
  if (broken.length === 0) return [kept];
  const rows = [
    ['clause', 'expected', 'broken', 'pages'],
    ...broken.map(({ clause, expects, count, pages }) => [clause, expects, `${count} ×`, pageStretches(pages) || '–']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(([clause = '', expects = '', count = '', pages = '']) =>
    `  ${clause.padEnd(widths[0] ?? 0)}  ${expects.padEnd(widths[1] ?? 0)}  ${count.padStart(widths[2] ?? 0)}  ${pages}`.trimEnd(),
  );
  return ['', ...lines, '', kept];
}
