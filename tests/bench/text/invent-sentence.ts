import { INVENTED_PLACES, INVENTED_TERMS } from './invented-terms.ts';
import type { Random } from './random.ts';
import { ADJECTIVES, ADVERBS, ASIDES, INTRANSITIVE, NOUNS, PLURALS, TIMES, TRANSITIVE } from './word-list.ts';

type Maker = (random: Random) => string;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const article = (word: string): string => (/^[aeiou]/.test(word) ? 'an' : 'a');

const singular: Maker = (r) => {
  const adjective = r.pick(ADJECTIVES);
  return r.next() < 0.5 ? `the ${r.pick(NOUNS)}` : `${r.next() < 0.5 ? 'the' : article(adjective)} ${adjective} ${r.pick(NOUNS)}`;
};
const plural: Maker = (r) => (r.next() < 0.6 ? `the ${r.pick(PLURALS)}` : `the ${r.pick(ADJECTIVES)} ${r.pick(PLURALS)}`);
const term: Maker = (r) => r.deal(INVENTED_TERMS).phrase;
const subject: Maker = (r) => (r.next() < 0.5 ? plural(r) : singular(r));
const object: Maker = (r) => `${r.next() < 0.3 ? plural(r) : singular(r)}`;
const clause: Maker = (r) => (r.next() < 0.3 ? `${subject(r)} ${r.pick(INTRANSITIVE)} ${r.pick(ADVERBS)}` : `${subject(r)} ${r.pick(TRANSITIVE)} ${object(r)}`);
const named: Maker = (r) => `${term(r)} ${r.pick(TRANSITIVE)} ${object(r)}`;

const PLAIN: readonly Maker[] = [
  (r) => `${clause(r)}, and ${clause(r)} ${r.pick(TIMES)}`,
  (r) => `${clause(r)} ${r.pick(TIMES)}, ${r.pick(ASIDES)}`,
  (r) => `${clause(r)}, ${r.pick(ASIDES)}`,
  (r) => `we had ${r.pick(ADVERBS)} come to see that ${clause(r)}, ${r.pick(ASIDES)}`,
  (r) => `it may be that ${clause(r)}, or that ${r.pick(PLURALS)} do as they will, ${r.pick(ASIDES)}`,
  (r) => `${r.pick(TIMES)} ${clause(r)}, although ${clause(r)}`,
  (r) => `${clause(r)}; ${clause(r)}, as *${r.pick(ADJECTIVES)}* as it was ${r.pick(ADJECTIVES)}`,
  (r) => `nobody ${r.pick(TRANSITIVE)} ${object(r)}, because ${clause(r)}`,
  (r) => `“${capital(clause(r))},” said one of the ${r.pick(PLURALS)}, “and ${clause(r)}”`,
  (r) => `it was said that ${clause(r)}, that ${clause(r)}, and that ${clause(r)} ${r.pick(ADVERBS)}`,
];

const WITH_TERM: readonly Maker[] = [
  (r) => `${named(r)} ${r.pick(TIMES)}`,
  (r) => `${clause(r)}, but ${named(r)}`,
  (r) => `${clause(r)} in ${r.pick(INVENTED_PLACES).phrase}, where ${clause(r)}`,
];

/** A sentence of some ten to twenty-five words; about one in six uses a term of the glossary, which is three terms a page. */
export function inventSentence(random: Random): string {
  const sentence = capital(random.pick(random.next() < 0.17 ? WITH_TERM : PLAIN)(random));
  return sentence.endsWith('”') ? `${sentence.slice(0, -1)}.”` : `${sentence}.`;
}

/** A paragraph of at least so many words. */
export function inventParagraph(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let count = 0; count < words; ) {
    const sentence = inventSentence(random);
    sentences.push(sentence);
    count += countWords(sentence);
  }
  return sentences.join(' ');
}

/** What the people of a place did, as the words of an event. */
export const inventDeed = (r: Random, place: string): string => `the ${r.pick(PLURALS)} of ${place} ${r.pick(TRANSITIVE)} ${object(r)} ${r.pick(TIMES)}`;

/** Two or three words for a heading. */
export const inventHeading: Maker = (r) => capital(`the ${r.pick(ADJECTIVES)} ${r.pick(NOUNS)}`);

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
