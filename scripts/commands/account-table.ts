import type { Account } from '../model/account.ts';
import { omissionLines } from './omission-lines.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The account of an import for people: what became of the lines, the totals, and everything that is not as the source has it. Lines end, also the last. */
export function accountTable(account: Account): string {
  const { words, used, corrected, leftOut, chapterWords, typography } = account;
  const [first, second] = [Math.max(5, ...account.entries.map(({ range }) => range.length)), Math.max(4, ...account.entries.map(({ what }) => what.length))];
  const row = (range: string, what: string, count: string) => `${range.padEnd(first)}  ${what.padEnd(second)}  ${count.padStart(5)}`;
  const missing = words - used - corrected - leftOut;
  const signs = [
    plural(typography.quotes, 'quotation mark'),
    plural(typography.apostrophes, 'apostrophe'),
    plural(typography.dashes, 'dash').replace(/dashs$/, 'dashes'),
  ];
  const gaps = { missing: 'neither used nor left out', cut: 'left out in part', lost: 'not in the chapter', invented: 'not in the source' };
  return [
    account.source,
    row('lines', 'what', 'words'),
    ...account.entries.map((entry) => row(entry.range, entry.what, String(entry.words))),
    '',
    `${plural(words, 'word')}: ${used} used, ${corrected} corrected, ${leftOut} left out, ${missing} in gaps`,
    `${plural(chapterWords, 'word')} in the chapter`,
    ...account.joins.map(({ line, left, right, word }) => `joined at line ${line}: ${left} + ${right} → ${word}`),
    ...account.corrections.map(({ range, source, read, why }) => `corrected at ${range}: ${source} → ${read}${why === undefined ? '' : ` (${why})`}`),
    ...account.added.map(({ what, text }) => `added (${what}): ${text}`),
    ...(typography.quotes + typography.apostrophes + typography.dashes === 0 ? [] : [`made typographic: ${signs.join(', ')}`]),
    ...omissionLines(account.omitted),
    ...account.gaps.map((gap) => `gap, ${gap.range === undefined ? '' : `${gap.range}, `}${plural(gap.words, 'word')} ${gaps[gap.kind]}: ${gap.text}`),
    account.gaps.length === 0 ? 'every word is accounted for' : 'not every word is accounted for',
    '',
  ].join('\n');
}
