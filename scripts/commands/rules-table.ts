import type { KeptRules, PreflightReport } from '../model/preflight.ts';
import { pageStretches } from './page-stretches.ts';

/** The rules of a standard that a file breaks, a line each, and how many it keeps; nothing for other reports. */
export const rulesTable = ({ access, archive }: PreflightReport): string[] => [
  ...(access ? tableOf('PDF/UA-1', access) : []),
  ...(archive ? tableOf('PDF/A-2', archive) : []),
];

function tableOf(standard: string, { rules, broken }: KeptRules): string[] {
  const kept = `${standard}: ${rules - broken.length} of ${rules} rules kept`;
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
