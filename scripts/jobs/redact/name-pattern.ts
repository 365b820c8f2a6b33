/** What may stand within a word without changing it: soft hyphens, joiners, accents, points of Arabic and Hebrew, the stretch of Arabic letters. */
export const IGNORED = '\u00AD\u200B-\u200F\u2060\uFEFF\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u0640';
const WORD = `\\p{L}\\p{N}\\p{M}`;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;
/** Letters that are written together with the word behind them: and, in, to, like, then; and, the, in, to, as, from, that. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^\p{sc=Arab}/u, 'وفبكل'],
  [/^\p{sc=Hebr}/u, 'והבכלמש'],
];
/** The end of a line of a quotation has its mark before the next. */
const BETWEEN = `[\\s>_\\u2010\\u2011${IGNORED}-]+`;

/**
 * Finds a name as a whole word, in capitals or not, with or without accents, divided or not: in a text that was taken apart (NFD).
 * @param form words; `*` at the end of one stands for any ending
 */
export function namePattern(form: string): RegExp {
  const words = form.trim().split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const skipped = `[${IGNORED}]*`;
  const before = UNSPACED.test(first.charAt(0)) ? '' : `(?<!${`[${WORD}]`}${skipped})`;
  const prefix = PREFIXES.find(([script]) => script.test(first))?.[1];
  const start = prefix === undefined ? before : `(?:${before}|(?<=(?<![${WORD}])[${prefix}]{1,2}))`;
  const end = last.endsWith('*') || UNSPACED.test(last.at(-1) ?? '') ? '' : `(?!${skipped}[${WORD}])`;
  return new RegExp(`${start}${words.map(wordPattern).join(BETWEEN)}${end}`, 'giu');
}

function wordPattern(word: string): string {
  const letters = [...word.normalize('NFD').replace(/\*$/, '')].filter((letter) => !new RegExp(`[${IGNORED}]`).test(letter));
  const pattern = letters.map(letterPattern).join(`[${IGNORED}]*`);
  return `${pattern}[${IGNORED}]*${word.endsWith('*') ? `[\\p{L}\\p{M}${IGNORED}]*` : ''}`;
}

function letterPattern(letter: string): string {
  if (/['’‘ʼ]/.test(letter)) return "['’‘ʼ]";
  if (/[-\u2010\u2011]/.test(letter)) return '[-\\u2010\\u2011]';
  return letter.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}
