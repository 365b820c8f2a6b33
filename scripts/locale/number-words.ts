import { writingSystem } from './writing-system.ts';

/** What a word says of a number: a value that is added, or one that multiplies what stands before it. */
export interface NumberWord {
  value: number;
  kind: 'unit' | 'tens' | 'hundred' | 'multiplier';
  /** `fifth`: counts something, as a date or a place in a row. */
  isOrdinal?: true;
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
  ordinals: Entry[];
}

const ENGLISH: Table = {
  units: [
    ['half', 0.5], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12],
    ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
  ],
  tens: [['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90]],
  hundreds: [['hundred', 100]],
  ordinals: [
    ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth'],
    ...['fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'],
  ]
    .map((word, i): Entry => [word, i + 1])
    .concat(['twenti', 'thirti', 'forti', 'fifti', 'sixti', 'seventi', 'eighti', 'nineti'].map((stem, i): Entry => [`${stem}eth|${stem}es`, (i + 2) * 10])),
  multipliers: [['thousand', 1e3], ['million', 1e6], ['billion', 1e9]],
}; // biome-ignore format: a table

const RUSSIAN_ENDINGS = '(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]м|[ое]м|[ую]ю|[ыи]х|[ыи]ми|ей)';
/** In every case, and as collective numbers (`двое`). */
const RUSSIAN: Table = {
  units: [
    ['полтор(?:а|ы)|полутора', 1.5],
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
  ordinals: [
    ...['перв', 'втор', 'трет(?=[иь])ь?', 'четв[её]рт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат', 'двенадцат', 'тринадцат', 'четырнадцат'],
    ...['пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат'],
  ]
    .map((stem, i): Entry => [`${stem}${RUSSIAN_ENDINGS}`, i + 1])
    .concat(
      ['двадцат', 'тридцат', 'сороков', 'пятидесят', 'шестидесят', 'семидесят', 'восьмидесят', 'девяност', 'сот'].map((stem, i): Entry => [`${stem}${RUSSIAN_ENDINGS}`, (i + 2) * 10]),
    ),
  hundreds: [['сотн(?:я|и|ю|ей|е)', 100]],
  multipliers: [['тыс|тысяч(?:а|и|у|е|ей|ам|ами|ах)?', 1e3], ['млн|миллион(?:а|ов|у|ам|ом|ами|ах|е)?', 1e6], ['млрд|миллиард(?:а|ов|у|ам|ом|ами|ах|е)?', 1e9]],
}; // biome-ignore format: a table

/** Endings of cases; those of orders of magnitude (`-даған`, `-деген`) are not among them. */
const TURKIC_CASES = '(?:[ғгқк][аеоө]|[дт][аеоө]й?н?|н[ае]н|[дтн][ыіиуү][ңн]?|[мбп]ен|с?[ыіиуү])?';
const cased = (entries: readonly Entry[]): Entry[] =>
  entries.map(([word, value]) => [word.length < 4 && value <= 10 ? word : `(?:${word})(?:${TURKIC_CASES}|[ыіи]?мыз)`, value]);
/** As what counts something: `бесінші`, `элинчи`. */
const counting = (entries: readonly Entry[]): Entry[] => entries.map(([word, value]) => [`(?:${word})(?:[ыиіуү]?н[шч][ыиіуү])${TURKIC_CASES}`, value]);

function turkic(units: string, tens: string, thousand: string): Table {
  const counted = (words: string, size: number): Entry[] => words.split(' ').map((word, i): Entry => [word, (i + 1) * size]);
  const [ones, tenfold] = [counted(units, 1), counted(tens, 10)];
  return {
    units: [...cased(ones), ['жарым', 0.5]],
    tens: cased(tenfold),
    hundreds: cased([['жүз', 100]]),
    multipliers: cased([
      [thousand, 1e3],
      ['млн|миллион', 1e6],
      ['млрд|миллиард', 1e9],
    ]),
    ordinals: counting([...ones, ...tenfold, ['жүз', 100]]),
  };
}

const KAZAKH = turkic('бір екі|екеу үш төрт бес алты жеті сегіз тоғыз', 'он жиырма отыз қырық|қырқ елу алпыс жетпіс сексен тоқсан', 'мың');
const KYRGYZ = turkic('бир эки|экөө үч төрт беш алты жети сегиз тогуз', 'он жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон', 'миң');

const TABLES: Record<string, Table> = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH, ky: KYRGYZ };
const KINDS = { units: 'unit', tens: 'tens', hundreds: 'hundred', multipliers: 'multiplier' } as const;
const SMALLEST_TEN = 20;

/** How numbers are written in words in the language of a tag; undefined where we do not know. */
export function numberWords(tag: string): NumberWords | undefined {
  const { language, isDefaultScript } = writingSystem(tag);
  const table = isDefaultScript ? TABLES[language] : undefined;
  if (table === undefined) return undefined;
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
