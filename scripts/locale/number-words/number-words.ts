import { writingSystem } from '../writing-system.ts';
import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';
import type { NumberTable, NumberWord, NumberWords } from './number-table.ts';
import { RUSSIAN } from './russian.ts';
import { KAZAKH, KYRGYZ } from './turkic.ts';

const TABLES: Record<string, NumberTable> = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH, ky: KYRGYZ };
const KINDS = { units: 'unit', tens: 'tens', hundreds: 'hundred', multipliers: 'multiplier' } as const;
const SMALLEST_TEN = 20;

/** How numbers are written in words in the language of a tag; undefined where we do not know. */
export function numberWords(tag: string): NumberWords | undefined {
  const { language, isDefaultScript } = writingSystem(tag);
  if (language === 'de') return GERMAN;
  const table = isDefaultScript ? TABLES[language] : undefined;
  return table && wordsOf(table);
}

function wordsOf(table: NumberTable): NumberWords {
  const words: [pattern: string, word: NumberWord][] = [
    ...(Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((name) =>
      table[name].map(([pattern, value]): [string, NumberWord] => [pattern, { value, kind: KINDS[name] }]),
    ),
    ...table.ordinals.map(([pattern, value]): [string, NumberWord] => [pattern, { value, kind: value < SMALLEST_TEN ? 'unit' : 'tens', isOrdinal: true }]),
  ];
  const entries = words.map(([pattern, word]) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'u'), word }));
  const known = new Map<string, NumberWord | undefined>();
  return (word) => {
    if (!known.has(word)) known.set(word, entries.find(({ pattern }) => pattern.test(word))?.word);
    return known.get(word);
  };
}
