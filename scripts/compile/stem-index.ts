import type { Term } from '../model/glossary.ts';

/** A word of a form: whole, or the beginning of one (`аким*`). */
interface Part {
  text: string;
  isStem: boolean;
}

interface Pattern {
  term: Term;
  parts: Part[];
}

export interface StemMatch {
  term: Term;
  /** Behind the last character. */
  end: number;
}

/** Finds forms that end in `*`, for languages that put more endings to a word than anybody would write down. */
export interface StemIndex {
  /** The longest of the forms that begin with the word at `start`. */
  at(text: string, start: number): StemMatch | undefined;
}

const WORD = /[\p{L}\p{M}\p{N}]+/uy;
const STEM = '*';

export const isStem = (form: string): boolean => form.includes(STEM);

/** Builds the index of all forms with `*`: a word is looked up by each of its beginnings, so that the number of terms does not matter. */
export function indexStems(terms: readonly Term[], locale: string): StemIndex {
  const lower = (text: string): string => text.toLocaleLowerCase(locale);
  const byFirst = new Map<string, Pattern[]>();
  for (const term of terms) {
    if (term.recognise === 'explicit') continue;
    for (const form of term.forms.filter(isStem)) {
      const parts = form.normalize('NFC').trim().split(/\s+/u).map(toPart);
      const key = lower(parts[0]?.text ?? '');
      const patterns = byFirst.get(key);
      if (patterns === undefined) byFirst.set(key, [{ term, parts }]);
      else patterns.push({ term, parts });
    }
  }
  const longest = Math.max(0, ...[...byFirst.keys()].map((key) => key.length));
  const fits = (word: string, { text, isStem: isBeginning }: Part): boolean => {
    if (!isBeginning && word.length !== text.length) return false;
    const own = word.slice(0, text.length);
    // As with whole forms: what is written small may begin a sentence or stand in capitals, a name is written as it is.
    const isCapital = text === lower(text) && own.slice(1) === text.slice(1) && lower(own) === text;
    return own === text || isCapital || (word.length > 3 && word === word.toLocaleUpperCase(locale) && lower(own) === lower(text));
  };
  const endOf = (text: string, start: number, { term, parts }: Pattern): number | undefined => {
    let at = start;
    for (const [i, part] of parts.entries()) {
      if (i > 0 && !/\s/u.test(text[at++] ?? '')) return undefined;
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word === undefined || !fits(word, part)) return undefined;
      at += word.length;
    }
    const found = lower(text.slice(start, at));
    return term.reject?.some((other) => lower(other) === found) ? undefined : at;
  };
  return {
    at(text, start) {
      if (byFirst.size === 0) return undefined;
      WORD.lastIndex = start;
      const word = lower(WORD.exec(text)?.[0] ?? '');
      // Of two that reach as far, the one that says more of the word: `акимат*` before `аким*`.
      const patterns = Array.from(word.slice(0, longest), (_, i) => byFirst.get(word.slice(0, i + 1)) ?? [])
        .flat()
        .toReversed();
      return patterns
        .flatMap((pattern): StemMatch[] => {
          const end = endOf(text, start, pattern);
          return end === undefined ? [] : [{ term: pattern.term, end }];
        })
        .toSorted((a, b) => b.end - a.end)[0];
    },
  };
}

const toPart = (text: string): Part => (text.endsWith(STEM) ? { text: text.slice(0, -1), isStem: true } : { text, isStem: false });
