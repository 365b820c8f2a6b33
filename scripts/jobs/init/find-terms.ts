import type { Candidate } from '../../config/write-candidates.ts';
import { monthsOf } from './date-reader.ts';
import { plainWords } from './plain-words.ts';
import { slugOf } from './slug-of.ts';

/** Enough to choose from. */
const MOST = 40;
/** A name that occurs once explains itself where it stands. */
const RECURS = 3;

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;
/** Words that begin with a capital, one behind the other; the first word of a sentence is none that tells. */
const NAME = /(?<=[\p{Ll},;–—-]\s)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2}/gu;
/** One or two words that their author sets apart. */
const SET_APART = /(?<![*\w])[*_](\p{Ll}[\p{L}’-]{2,}(?:\s\p{L}+)?)[*_](?![*\w])/gu;
/** Every noun has a capital. */
const CAPITAL_NOUNS = ['de', 'lb', 'nds'];

/**
 * Words that a glossary may explain: those in capitals, those in other letters or set apart by their author, names that recur. What is frequent stands first.
 * @param locale that the texts are in
 */
export function findTerms(chapters: readonly string[], locale: string): Candidate[] {
  const plain = chapters.map(plainWords).join('\n\n');
  // A heading in capitals is no abbreviation.
  const lines = plain.split('\n').filter((line) => /\p{Ll}/u.test(line) || !/\p{Lu}/u.test(line));
  const text = lines.join('\n');
  const found = [
    ...count(text.match(CAPITALS) ?? [], 'organisation', 'in capitals', 1),
    ...count(text.match(foreign(locale)) ?? [], 'concept', 'in other letters', 1),
    ...count(setApart(chapters), 'concept', 'set apart in the text', 1),
    ...count(namesIn(text, locale), 'person', 'a name that recurs', RECURS),
  ];
  const first = new Map<string, Candidate & { times: number }>();
  for (const each of found) if (!first.has(each.id)) first.set(each.id, each);
  return [...first.values()]
    .toSorted((a, b) => b.times - a.times || a.term.localeCompare(b.term, locale))
    .slice(0, MOST)
    .map(({ times: _, ...candidate }) => candidate);
}

function count(words: readonly string[], kind: Candidate['kind'], why: string, least: number): (Candidate & { times: number })[] {
  const groups = [...Map.groupBy(words, (word) => word)].filter(([, all]) => all.length >= least);
  return groups.map(([term, { length: times }]) => ({
    id: slugOf(term, 'word'),
    term,
    kind,
    why: `${why}, ${times === 1 ? 'once' : `${times} times`}`,
    times,
  }));
}

const setApart = (chapters: readonly string[]): string[] => chapters.flatMap((text) => Array.from(text.matchAll(SET_APART), ([, word = '']) => word));

function namesIn(text: string, locale: string): string[] {
  const months = monthsOf(locale);
  const names = (text.match(NAME) ?? []).map((name) => name.replace(/[’']s?$/u, '')).filter((name) => !months.has(name.toLowerCase()));
  return CAPITAL_NOUNS.includes(locale) ? names.filter((name) => name.includes(' ')) : names;
}

/** Words in Latin letters where the text is in others, and the other way round. */
function foreign(locale: string): RegExp {
  const isLatin = new Intl.Locale(locale).maximize().script === 'Latn';
  return isLatin ? /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]{3,}/gu : /[\p{Script=Latin}]{3,}/gu;
}
