import type { GlossaryEntry, GlossaryReference } from '../model/glossary.ts';
import { formsOf } from './term-index.ts';

/** Longer phrases that stand for a term are no words to look up. */
const MOST_WORDS = 3;
const ARTICLE = /^(?:the|a|an)\s+/iu;
const POSSESSIVE = /['’](?:s)?$/u;

/**
 * Forms of the terms that sort elsewhere than their headword, so that a reader finds the word that was read: those in the text, and the variants that
 * the glossary prints. Of forms of one term that sort together, the shortest stands for all.
 */
export function referencesTo(entries: readonly GlossaryEntry[], compare: (a: string, b: string) => number): GlossaryReference[] {
  const heads = entries.map(({ term }) => term.term);
  /** How many headwords, which are sorted, stand before a form: forms of one term with the same number stand together. */
  const slotOf = (form: string): number => {
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(heads[middle] ?? '', form) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return entries
    .flatMap(({ term, occurrences }) => {
      const read = new Set(occurrences.map(({ words }) => plain(words).toLowerCase()));
      const known = formsOf(term).filter((form) => term.variants.includes(form) || read.has(plain(form).toLowerCase()));
      const byHand = occurrences.map(({ words }) => plain(words)).filter((words) => words.split(' ').length < MOST_WORDS);
      const head = slotOf(term.term);
      const all = [...new Map([...known.map(plain), ...byHand].toReversed().map((form) => [form.toLowerCase(), form])).values()];
      const listed = formsOf(term).map(plain);
      const cited = [...new Set(all.map((form) => citationForm(form, listed)))];
      const forms = cited.filter((form) => form.split(' ').length <= MOST_WORDS && !holdsHead(form, term.term) && !isNear(head, slotOf(form)));
      return shortest(forms, slotOf).map((form) => ({ form, term: term.id }));
    })
    .sort((a, b) => compare(a.form, b.form) || (a.term < b.term ? -1 : 1));
}

/** Of a case or number that stands in the text, what a dictionary has: the form of the glossary that comes first and differs from it by endings alone. */
function citationForm(form: string, listed: readonly string[]): string {
  const words = form.split(' ');
  const isCase = (each: string): boolean => {
    const others = each.split(' ');
    return others.length === words.length && others.every((other, at) => differByEnding(other.toLowerCase(), (words[at] ?? '').toLowerCase()));
  };
  return listed.find(isCase) ?? form;
}

/** Case endings have three letters at most; what stays before them has as many at least. */
const ENDING = 3;
function differByEnding(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same === Math.max(a.length, b.length) || (same >= ENDING && a.length - same <= ENDING && b.length - same <= ENDING);
}

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim().replace(ARTICLE, '').replace(POSSESSIVE, '');

/** Whether the first word of the headword is in the form: "Nursultan Nazarbayev" is looked up under the surname. */
function holdsHead(form: string, head: string): boolean {
  const first = /[\p{L}\p{N}]{3,}/u.exec(head)?.[0].toLowerCase();
  return first !== undefined && form.toLowerCase().includes(first);
}

/** Right before or behind the headword itself. */
const isNear = (head: number, slot: number): boolean => slot === head || slot === head + 1;

function shortest(forms: readonly string[], slotOf: (form: string) => number): string[] {
  const groups = Map.groupBy(forms, (form) => slotOf(form));
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, 1));
}
