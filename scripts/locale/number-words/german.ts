import type { NumberWord, NumberWords } from './number-table.ts';

const UNITS = 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const ORDINALS: Record<string, number> = { erst: 1, zweit: 2, dritt: 3, viert: 4, fünft: 5, sechst: 6, siebt: 7, siebent: 7, acht: 8 };

const SIMPLE = new Map<string, number>([
  ...UNITS.map((word, i): [string, number] => [word, i + 1]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ...TENS.flatMap((ten, i) => UNITS.slice(0, 9).map((unit, j): [string, number] => [`${unit}und${ten}`, (i + 2) * 10 + j + 1])),
]);
const OTHER: Record<string, NumberWord> = {
  null: { value: 0, kind: 'unit' },
  halb: { value: 0.5, kind: 'unit' },
  anderthalb: { value: 1.5, kind: 'unit' },
  hundert: { value: 100, kind: 'hundred' },
  tausend: { value: 1e3, kind: 'multiplier' },
  mio: { value: 1e6, kind: 'multiplier' },
  million: { value: 1e6, kind: 'multiplier' },
  millionen: { value: 1e6, kind: 'multiplier' },
  mrd: { value: 1e9, kind: 'multiplier' },
  milliarde: { value: 1e9, kind: 'multiplier' },
  milliarden: { value: 1e9, kind: 'multiplier' },
};

/** What stands before and behind `tausend` and `hundert` in one word: `zweihundertsechstausend`. */
function compoundValue(word: string): number | undefined {
  for (const [power, size] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    // biome-ignore format: a table
    const at = word.indexOf(power);
    if (at < 0) continue;
    const before = at === 0 ? 1 : compoundValue(word.slice(0, at));
    const rest = word.slice(at + power.length).replace(/^und/u, '');
    const behind = rest === '' ? 0 : compoundValue(rest);
    return before === undefined || behind === undefined || behind >= size ? undefined : before * size + behind;
  }
  return SIMPLE.get(word);
}

const wordOf = (value: number): NumberWord => ({ value, kind: value < 20 ? 'unit' : 'tens' });

/** German writes a number as one word. Cases of `ein` are as often an article, `Hunderte` is no number: those are not read. */
export const GERMAN: NumberWords = (written) => {
  // As the Swiss write it.
  const word = written.replace('dreissig', 'dreißig');
  const bare = word.replace(/e[rsnm]?$/u, '');
  const other = OTHER[word] ?? (/halb$/u.test(bare) ? OTHER[bare] : undefined);
  if (other) return other;
  if (/^eine?[rsnm]?$/u.test(word)) return undefined;
  if (word === 'eins') return wordOf(1);
  const value = compoundValue(word);
  if (value !== undefined) return wordOf(value);
  if (bare === word) return undefined;
  const ordinal = ORDINALS[bare] ?? compoundValue(bare.replace(/st$/u, '')) ?? (bare.endsWith('t') ? compoundValue(bare.slice(0, -1)) : undefined);
  return ordinal === undefined || (ordinal >= 100 && !bare.endsWith('st')) ? undefined : { ...wordOf(ordinal), isOrdinal: true };
};
