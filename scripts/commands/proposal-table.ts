import type { ProposedImport } from '../jobs/propose-import.ts';

/** As many words of a range as one needs to find it. */
const FIRST_WORDS = 6;

/** What a proposal rests on, for people: lines, what they are taken for, how they begin, and why; then the joins, and what to look at first. Lines end, also the last. */
export function proposalTable({ findings, joins, notes, lines }: ProposedImport): string {
  const rows = findings.map(({ from, to, kind, why }) => [from === to ? `${from}` : `${from}–${to}`, kind, beginning(lines, from, to), why] as const);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column as 0].length)));
  return [
    ...rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')),
    ...joins.map(({ left, right, confidence, why }) => `${left} → ${right}  ${confidence}: ${why}`),
    ...notes,
    `${rows.length} findings; everything else is a paragraph`,
    '',
  ].join('\n');
}

function beginning(lines: readonly string[], from: number, to: number): string {
  const words = lines
    .slice(from - 1, to)
    .join(' ')
    .trim()
    .split(/\s+/);
  const first = words.slice(0, FIRST_WORDS).join(' ').slice(0, 44);
  return `“${first}${words.length > FIRST_WORDS ? ' …' : ''}”`;
}
