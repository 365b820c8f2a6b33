import { writingSystem } from './writing-system.ts';

/** What a word says of a number: a value that is added, or one that multiplies what stands before it. */
export interface NumberWord {
  value: number;
  kind: 'unit' | 'tens' | 'hundred' | 'multiplier';
}

/** Finds what a word in lower case says of a number; undefined for all others. */
export type NumberWords = (word: string) => NumberWord | undefined;

type Entry = [pattern: string, value: number];

/** Patterns are regular expressions for a whole word, every case of it. Words that only tell an order of magnitude (`dozens`, `сотни`) are no numbers. */
interface Table {
  units: Entry[];
  tens: Entry[];
  hundreds: Entry[];
  multipliers: Entry[];
}

const ENGLISH: Table = {
  units: [
    ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12],
    ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
  ],
  tens: [['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90]],
  hundreds: [['hundred', 100]],
  multipliers: [['thousand', 1e3], ['million', 1e6], ['billion', 1e9]],
}; // biome-ignore format: a table

/** In every case, and as collective numbers (`двое`). */
const RUSSIAN: Table = {
  units: [
    ['од(?:ин|на|но|ного|ной|ному|ним|ну|ном)', 1], ['дв(?:а|е|ух|ум|умя|ое|оих|оим)', 2], ['тр(?:и|ёх|ех|ём|ем|емя|ое|оих|оим)', 3],
    ['четыр(?:е|ёх|ех|ём|ем|ьмя)|четверо', 4], ['пят(?:ь|и|ью)|пятеро', 5], ['шест(?:ь|и|ью)|шестеро', 6], ['сем(?:ь|и|ью)|семеро', 7],
    ['восем(?:ь|ью)|восьми', 8], ['девят(?:ь|и|ью)', 9], ['десят(?:ь|и|ью)', 10], ['одиннадцат(?:ь|и|ью)', 11], ['двенадцат(?:ь|и|ью)', 12],
    ['тринадцат(?:ь|и|ью)', 13], ['четырнадцат(?:ь|и|ью)', 14], ['пятнадцат(?:ь|и|ью)', 15], ['шестнадцат(?:ь|и|ью)', 16],
    ['семнадцат(?:ь|и|ью)', 17], ['восемнадцат(?:ь|и|ью)', 18], ['девятнадцат(?:ь|и|ью)', 19],
  ],
  tens: [
    ['двадцат(?:ь|и|ью)', 20], ['тридцат(?:ь|и|ью)', 30], ['сорок(?:а)?', 40], ['пятьдесят|пятидесяти|пятьюдесятью', 50],
    ['шестьдесят|шестидесяти|шестьюдесятью', 60], ['семьдесят|семидесяти|семьюдесятью', 70], ['восемьдесят|восьмидесяти|восемьюдесятью', 80], ['девяност(?:о|а)', 90],
    ['ст(?:о|а)', 100], ['двести|двухсот|двумстам|двумястами|двухстах', 200], ['триста|трёхсот|трехсот|трёмстам|тремястами|трёхстах', 300],
    ['четыреста|четырёхсот|четырехсот|четырёмстам|четырьмястами', 400], ['пятьсот|пятисот|пятистам|пятьюстами', 500], ['шестьсот|шестисот|шестистам', 600],
    ['семьсот|семисот|семистам', 700], ['восемьсот|восьмисот|восьмистам', 800], ['девятьсот|девятисот|девятистам', 900],
  ],
  hundreds: [],
  multipliers: [['тыс|тысяч(?:а|и|у|е|ей|ам|ами|ах)?', 1e3], ['млн|миллион(?:а|ов|у|ам|ом|ами|ах|е)?', 1e6], ['млрд|миллиард(?:а|ов|у|ам|ом|ами|ах|е)?', 1e9]],
}; // biome-ignore format: a table

/** Endings of cases; those of orders of magnitude (`-даған`, `-деген`) are not among them. */
const TURKIC_CASES = '(?:[ғгқк][аеоө]|[дт][аеоө]й?н?|н[ае]н|[дтн][ыіиуү][ңн]?|[мбп]ен|с?[ыіиуү])?';
const turkic = (entries: Entry[]): Entry[] => entries.map(([word, value]) => [word.length < 4 && value <= 10 ? word : `${word}${TURKIC_CASES}`, value]);
const KAZAKH: Table = {
  units: turkic([['бір', 1], ['екі|екеу', 2], ['үш', 3], ['төрт', 4], ['бес', 5], ['алты', 6], ['жеті', 7], ['сегіз', 8], ['тоғыз', 9]]),
  tens: turkic([
    ['он', 10], ['жиырма', 20], ['отыз', 30], ['қырық', 40], ['елу', 50], ['алпыс', 60], ['жетпіс', 70], ['сексен', 80], ['тоқсан', 90],
  ]),
  hundreds: turkic([['жүз', 100]]),
  multipliers: turkic([['мың', 1e3], ['млн|миллион', 1e6], ['млрд|миллиард', 1e9]]),
}; // biome-ignore format: a table
const KYRGYZ: Table = {
  units: turkic([['бир', 1], ['эки', 2], ['үч', 3], ['төрт', 4], ['беш', 5], ['алты', 6], ['жети', 7], ['сегиз', 8], ['тогуз', 9]]),
  tens: turkic([
    ['он', 10], ['жыйырма', 20], ['отуз', 30], ['кырк', 40], ['элүү', 50], ['алтымыш', 60], ['жетимиш', 70], ['сексен', 80], ['токсон', 90],
  ]),
  hundreds: turkic([['жүз', 100]]),
  multipliers: turkic([['миң', 1e3], ['млн|миллион', 1e6], ['млрд|миллиард', 1e9]]),
}; // biome-ignore format: a table

const TABLES: Record<string, Table> = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH, ky: KYRGYZ };
const KINDS = { units: 'unit', tens: 'tens', hundreds: 'hundred', multipliers: 'multiplier' } as const;

/** How numbers are written in words in the language of a tag; undefined where we do not know. */
export function numberWords(tag: string): NumberWords | undefined {
  const { language, isDefaultScript } = writingSystem(tag);
  const table = isDefaultScript ? TABLES[language] : undefined;
  if (table === undefined) return undefined;
  const entries = (Object.keys(KINDS) as (keyof Table)[]).flatMap((name) =>
    table[name].map(([pattern, value]) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'u'), word: { value, kind: KINDS[name] } })),
  );
  const known = new Map<string, NumberWord | undefined>();
  return (word) => {
    if (!known.has(word)) known.set(word, entries.find(({ pattern }) => pattern.test(word))?.word);
    return known.get(word);
  };
}
