import type { NumberWords } from '../../locale/number-words/number-table.ts';
import { compose } from './compose-number.ts';
import { digitsValues, romanValue, valuesOf } from './number-values.ts';

/** A number in a text: the values that it may mean, and whether a translation must have it. Small numbers in words are often no numbers (`one of them`). */
export interface FoundNumber {
  values: number[];
  isStrict: boolean;
  /** Whether it is written in words. */
  isWord: boolean;
  written: string;
  /** Of figures before a word that multiplies them, what the figures alone say: `19` of `19 million`. */
  figures?: number[];
}

const GROUPED = String.raw`\d{1,3}(?:[ \u00A0\u2009\u202F'’.,]\d{3})+(?!\d)`;
const DIGITS = String.raw`(?<![\d])(?:${GROUPED}|\d+)(?:[.,]\d+)?`;
const ROMAN = String.raw`(?<![\p{L}\p{M}])[IVXLC]{2,}(?![\p{L}\p{M}])`;
/** The month of a date in figures is compared with names of months. */
const DATE = /(?<!\d)(?:(\d{1,2})\.\d{1,2}\.(\d{4})|(\d{4})-\d{2}-(\d{2}))(?!\d)/gu;
const WORD = String.raw`[\p{L}\p{M}]+`;
const TOKEN = new RegExp(`${DIGITS}|${ROMAN}|${WORD}`, 'gu');

/** Up to it, a number in words may be a pronoun, a pair, or a figure of speech. */
const LARGEST_VAGUE = 12;

/** Behind a number, in characters: `:30 p.m.`. */
const MOST_BEHIND = 9;

interface Token {
  kind: 'digits' | 'roman' | 'word';
  text: string;
  index: number;
}

/** Every number of a text in the order of the text; in figures of any script, in words where the language's are known, in Roman figures. */
export function findNumbers(text: string, words: NumberWords | undefined): FoundNumber[] {
  const plain = withLatinDigits(text).replace(DATE, (_, day, dayYear, isoYear, isoDay) => `${day ?? isoDay}; ${dayYear ?? isoYear}`);
  const tokens = Array.from(plain.matchAll(TOKEN), (match): Token => ({ kind: kindOf(match[0]), text: match[0], index: match.index }));
  const found: FoundNumber[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { number, next } = readNumber(tokens, i, plain, words);
    if (number !== undefined) found.push(number);
    i = next;
  }
  // The minutes of a full hour are often left out.
  return found.filter(({ values }) => values.some((value) => value !== 0));
}

/** ٣, ۳ and others as 3: a digit's value is its distance from the zero of its row (Unicode keeps ten together). */
function withLatinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    for (let steps = 0; steps < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)); steps++) zero--;
    return String((digit.codePointAt(0) ?? 0) - zero);
  });
}

const kindOf = (token: string): Token['kind'] => (/^\d/.test(token) ? 'digits' : /^[IVXLC]{2,}$/.test(token) ? 'roman' : 'word');

function readNumber(tokens: readonly Token[], at: number, text: string, numberWords: NumberWords | undefined): { number?: FoundNumber; next: number } {
  const first = tokens[at] as Token;
  const isNear = (index: number): boolean => index > at && /^[\s -]*$/u.test(between(tokens[index - 1] as Token, tokens[index] as Token, text));
  const wordAt = (index: number) => (tokens[index]?.kind === 'word' ? numberWords?.(tokens[index].text.toLowerCase()) : undefined);
  if (first.kind === 'roman') return { number: { values: [romanValue(first.text)], isStrict: false, isWord: true, written: first.text }, next: at + 1 };
  if (first.kind === 'digits') {
    const values = digitsValues(first.text);
    const factor = tokens[at + 1] !== undefined && isNear(at + 1) ? wordAt(at + 1) : undefined;
    if (factor?.kind === 'multiplier') {
      const multiplied = values.map((value) => value * factor.value);
      return { number: { ...found(multiplied, true, false, first, tokens[at + 1] as Token, text), figures: values }, next: at + 2 };
    }
    return {
      number: found(
        values.flatMap((value) => valuesOf(value, text.slice(first.index + first.text.length, first.index + first.text.length + MOST_BEHIND))),
        true,
        false,
        first,
        first,
        text,
      ),
      next: at + 1,
    };
  }
  if (wordAt(at) === undefined) return { next: at + 1 };
  let end = at + 1;
  while (end < tokens.length && isNear(end) && (wordAt(end) !== undefined || isJoint(tokens, end, wordAt))) end++;
  const words = tokens.slice(at, end).flatMap((_, i) => wordAt(at + i) ?? []);
  // Numbers that do not make one together stand side by side.
  const { value, count } = compose(words);
  const last = lastOf(tokens, at, end, count, wordAt);
  const read = words.slice(0, count);
  // What counts something is said in other ways too: `the nineties`, `the twentieth century`.
  const isOrdinal = read.some((word) => word.isOrdinal);
  const isStrict = !isOrdinal && value > LARGEST_VAGUE && read.some(({ kind }) => kind !== 'multiplier' && kind !== 'hundred');
  return {
    number: found(isOrdinal && value % 10 === 0 && value < 100 ? [value, 1900 + value] : [value], isStrict, true, first, tokens[last] as Token, text),
    next: last + 1,
  };
}

type WordAt = (index: number) => ReturnType<NumberWords>;
const between = (a: Token, b: Token, text: string): string => text.slice(a.index + a.text.length, b.index);
/** English puts an “and” into its numbers: `two hundred and six`, `one and a half`. */
function isJoint(tokens: readonly Token[], at: number, wordAt: WordAt): boolean {
  const texts = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]].map((token) => token?.text ?? '');
  const [before, own] = texts;
  if (own === 'a') return before === 'and' && texts[2] === 'half';
  if (own !== 'and') return false;
  const isLarge = wordAt(at - 1)?.kind === 'hundred' || wordAt(at - 1)?.kind === 'multiplier';
  return (isLarge && wordAt(at + 1) !== undefined) || (texts[2] === 'a' && texts[3] === 'half');
}

/** Index of the token that holds the last of the first `count` number words. */
function lastOf(tokens: readonly Token[], at: number, end: number, count: number, wordAt: WordAt): number {
  let [last, seen] = [at, 0];
  for (let i = at; i < Math.min(end, tokens.length) && seen < count; i++) {
    if (wordAt(i) === undefined) continue;
    last = i;
    seen++;
  }
  return last;
}

const found = (values: number[], isStrict: boolean, isWord: boolean, from: Token, to: Token, text: string): FoundNumber => ({
  values,
  isStrict,
  isWord,
  written: text.slice(from.index, to.index + to.text.length),
});
