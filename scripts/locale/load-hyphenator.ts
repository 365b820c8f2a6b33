import { DIVIDED_NAMES } from './divided-names.ts';
import { syllabify } from './syllabify.ts';
import { syllabifyArmenian } from './syllabify-armenian.ts';
import { writingSystem } from './writing-system.ts';

const SOFT_HYPHEN = '\u00ad';
const WORD = /\p{L}{5,}/gu;
const MIN_TOKEN = 5;
/** Addresses and file names, which a hyphen would falsify; words with figures; words that the author has divided already; letters of more than one code unit. */
const UNDIVIDED = /:\/\/|www\.|@|[\p{L}\p{N}][._][\p{L}\p{N}]|[\p{N}\p{M}\u00ad\u{10000}-\u{10ffff}]/u;

/** Figures that a word has before it, with a hyphen between: it is divided like others. */
const ORDINAL = /^[^\p{L}\p{N}]*\p{N}+[\u2010-](?=\p{L}{5})/u;

interface Rule {
  /** Divides a word in lower case: the parts between which a line may break. */
  divide: (word: string) => string[];
  /** Letters that at least stay on either line. */
  before: number;
  after: number;
}

async function byPatterns(module: Promise<typeof import('hyphen/*/index.js')>, after = 3): Promise<Rule> {
  const { hyphenateSync } = (await module).default;
  return { divide: (word) => hyphenateSync(word).split(SOFT_HYPHEN), before: 2, after };
}

/** Patterns that leave consonants alone: these stay with the part before them. */
async function bySyllables(module: Promise<typeof import('hyphen/*/index.js')>, vowel: RegExp): Promise<Rule> {
  const { divide } = await byPatterns(module);
  const join = (parts: string[], part: string): string[] =>
    vowel.test(part) || parts.length === 0 ? [...parts, part] : parts.with(-1, `${parts.at(-1)}${part}`);
  return { divide: (word) => divide(word).reduce(join, []), before: 2, after: 2 };
}

/** Patterns that in some words begin a line with `რ` before a consonant, where it belongs to the vowel before it: `ყურ-ძენი`. */
async function byGeorgianPatterns(module: Promise<typeof import('hyphen/*/index.js')>): Promise<Rule> {
  const { divide } = await byPatterns(module);
  const join = (parts: string[], part: string): string[] => {
    const last = parts.at(-1);
    return last !== undefined && /[აეიოუ]$/u.test(last) && /^რ[^აეიოუ]/u.test(part) ? [...parts.with(-1, `${last}რ`), part.slice(1)] : [...parts, part];
  };
  return { divide: (word) => divide(word).reduce(join, []), before: 2, after: 2 };
}

/** Languages that are missing here (Arabic, Persian, Chinese …) are not hyphenated. */
const RULES: Record<string, () => Rule | Promise<Rule>> = {
  be: () => bySyllables(import('hyphen/be/index.js'), /[аеёіоуыэюя]/u),
  de: () => byPatterns(import('hyphen/de/index.js')),
  el: () => byPatterns(import('hyphen/el/index.js')),
  en: () => byPatterns(import('hyphen/en-gb/index.js')),
  'en-US': () => byPatterns(import('hyphen/en-us/index.js')),
  es: () => byPatterns(import('hyphen/es/index.js')),
  fr: () => byPatterns(import('hyphen/fr/index.js')),
  hy: () => ({ divide: syllabifyArmenian, before: 2, after: 3 }),
  it: () => byPatterns(import('hyphen/it/index.js')),
  ka: () => byGeorgianPatterns(import('hyphen/ka/index.js')),
  kk: () => ({ divide: (word) => syllabify(word, 'kk'), before: 2, after: 2 }),
  ky: () => ({ divide: (word) => syllabify(word, 'ky'), before: 2, after: 2 }),
  pl: () => byPatterns(import('hyphen/pl/index.js')),
  pt: () => byPatterns(import('hyphen/pt/index.js')),
  ru: () => byPatterns(import('hyphen/ru/index.js'), 2),
  tr: () => byPatterns(import('hyphen/tr/index.js')),
  uk: () => byPatterns(import('hyphen/uk/index.js'), 2),
};

/** The function that sets soft hyphens in a text of this language. Patterns are read and built once; words are remembered. */
export async function loadHyphenator(tag: string): Promise<(text: string) => string> {
  const { language, isDefaultScript } = writingSystem(tag);
  const load = isDefaultScript ? (RULES[tag] ?? RULES[language]) : undefined;
  if (load === undefined) return (text) => text;
  const { divide, before, after } = await load();
  const names = DIVIDED_NAMES[language];
  const known = new Map<string, string>();

  const hyphenateWord = (word: string): string => {
    if (word === word.toUpperCase()) return word;
    // With the language named, because the machine's own locale must not decide what I and İ become.
    const lower = word.toLocaleLowerCase(language);
    if (lower.length !== word.length) return word;
    let set = 0;
    let result = '';
    for (const part of names?.get(lower) ?? divide(lower)) {
      const mayBreak = set >= before && word.length - set >= after;
      result += (mayBreak ? SOFT_HYPHEN : '') + word.slice(set, set + part.length);
      set += part.length;
    }
    return result;
  };

  const hyphenateToken = (token: string): string => {
    if (token.length < MIN_TOKEN) return token;
    const cached = known.get(token);
    if (cached !== undefined) return cached;
    const hyphenated = UNDIVIDED.test(token.replace(ORDINAL, '')) ? token : token.replace(WORD, hyphenateWord);
    known.set(token, hyphenated);
    return hyphenated;
  };
  return (text) => text.replace(/\S+/g, hyphenateToken);
}
