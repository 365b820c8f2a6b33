import { monthPatterns } from '../../locale/month-names.ts';
import type { NumberWords } from '../../locale/number-words/number-table.ts';
import { numberWords } from '../../locale/number-words/number-words.ts';
import type { TextBlock } from '../../model/block.ts';
import { type FoundMonth, findMonths, withoutNumberedMonths } from './find-months.ts';
import { type FoundNumber, findNumbers } from './find-numbers.ts';
import { unmatched } from './unmatched.ts';

/** What a block says otherwise than its source, as both write it; empty where one says what the other does not. */
export interface FactDifference {
  what: 'number' | 'date' | 'event' | 'note' | 'link';
  expected: string[];
  found: string[];
}

/** Notes of the translator's own. */
const OWN_NOTE = /^tr-/;

/** Compares blocks of a text in one language with their translations into another. */
export function factComparer(from: string, to: string): (source: TextBlock, translation: TextBlock) => FactDifference[] {
  const languages = { from: { words: numberWords(from), months: monthPatterns(from) }, to: { words: numberWords(to), months: monthPatterns(to) } };
  return (source, translation) => {
    const numbers = differNumbers(numbersOf(source, languages.from), numbersOf(translation, languages.to), languages);
    const months = differMonths(findMonths(source.words, languages.from.months), findMonths(translation.words, languages.to.months));
    const ids = (what: FactDifference['what'], expected: string[], found: string[]): FactDifference[] => {
      const { a, b } = unmatched(expected, found, (x, y) => x === y);
      return a.length + b.length === 0 ? [] : [{ what, expected: a, found: b }];
    };
    return [
      // An event is told in every language.
      ...ids('event', source.events, translation.events),
      ...(translation.differs
        ? []
        : [
            ...numbers,
            ...months,
            ...ids('note', source.notes, translation.notes.filter((label) => !OWN_NOTE.test(label))), // biome-ignore format: one call
            ...ids('link', source.links, translation.links),
          ]),
    ];
  };
}

interface Language {
  words: NumberWords | undefined;
  months: readonly RegExp[];
}

interface Languages {
  from: Language;
  to: Language;
}

const numbersOf = ({ words: text }: TextBlock, { words, months }: Language): FoundNumber[] => findNumbers(withoutNumberedMonths(text, months), words);

/** A number in words has no partner where the other language's are not known. */
function differNumbers(source: readonly FoundNumber[], translation: readonly FoundNumber[], { from, to }: Languages): FactDifference[] {
  // Of `19 million` in a language whose words we do not know, only the figures are read.
  const valuesOf = ({ values, figures = [] }: FoundNumber): number[] => (from.words && to.words ? values : [...values, ...figures]);
  const isSame = (a: FoundNumber, b: FoundNumber) => valuesOf(a).some((value) => valuesOf(b).includes(value));
  // Those that count first: a vague one must not take their partner.
  const strictFirst = (numbers: readonly FoundNumber[]) => numbers.toSorted((a, b) => Number(b.isStrict) - Number(a.isStrict));
  const { a, b } = unmatched(strictFirst(source), strictFirst(translation), isSame);
  const expected = a.filter((number) => number.isStrict && (to.words !== undefined || !number.isWord && (number.values[0] ?? 0) > LARGEST_IN_WORDS)); // biome-ignore format: one condition
  const found = b.filter((number) => number.isStrict && (from.words !== undefined || !number.isWord && (number.values[0] ?? 0) > LARGEST_IN_WORDS)); // biome-ignore format: one condition
  if (expected.length + found.length === 0) return [];
  return [{ what: 'number', expected: expected.map(({ written }) => written), found: found.map(({ written }) => written) }];
}

/** In a language whose numbers in words we do not know, smaller ones may stand in words. */
const LARGEST_IN_WORDS = 100;

function differMonths(source: readonly FoundMonth[], translation: readonly FoundMonth[]): FactDifference[] {
  const { a, b } = unmatched(source, translation, (x, y) => x.month === y.month && (x.day === undefined || y.day === undefined || x.day === y.day));
  if (a.length + b.length === 0) return [];
  const written = ({ day, written: name }: FoundMonth) => (day === undefined ? name : `${name} (${day})`);
  return [{ what: 'date', expected: a.map(written), found: b.map(written) }];
}
