import { monthPatterns } from './month-names.ts';
import { writingSystem } from './writing-system.ts';

const NO_BREAK = '\u00A0';
const NARROW = '\u202F';

/** A space that no line may end with: between what is found before and behind it. */
interface Rule {
  before: string;
  behind: string;
  space?: string;
  /** Whether capitals are meant where they are written. */
  isCased?: true;
}

/** Abbreviations that stand behind a number, in the languages of Cyrillic script. */
const CYRILLIC_UNITS = 'гг?|жж?|вв?|тыс|млн|млрд|трлн|км|см|мм|м|кг|т|га|руб|коп|тг|грн|долл';
const START = '(?<![\\p{L}\\p{M}\\p{N}-])';
const END = '(?![\\p{L}\\p{M}])';

const alone = (letters: string): Rule => ({ before: `${START}[${letters}]`, behind: '[\\p{L}\\p{N}«„“"№]' });
/** A name never begins a line without its initials. */
const INITIALS: Rule = { before: `${START}\\p{Lu}\\.`, behind: "\\p{Lu}(?:\\.|[\\p{Ll}’'])", isCased: true };
const GROUPS: Rule = { before: '(?<!\\d)\\d{1,3}', behind: '\\d{3}(?!\\d)' };
const SIGNS: Rule[] = [
  { before: '\\d', behind: '[%‰°₸€$£₽₴₾֏]' },
  { before: '[№§₸€$£₽₴₾֏]', behind: '\\d' },
];
const DASH: Rule = { before: '[^\\s]', behind: '— ' };

/** What every language of Cyrillic script does, and what only some of them. */
const cyrillic = (...rules: Rule[]): Rule[] => [...SIGNS, GROUPS, INITIALS, DASH, { before: '\\d', behind: `(?:${CYRILLIC_UNITS})${END}` }, ...rules];

/** Abbreviations that stand behind a number everywhere. */
const UNITS: Rule = { before: '\\d', behind: `(?:km|cm|mm|m|kg|t|ha|km²|m²)${END}` };
/** What every language of the west and south does. */
const common = (...rules: Rule[]): Rule[] => [...SIGNS, GROUPS, INITIALS, UNITS, ...rules];

/** By language. What is missing here is set as it is typed, but for the day beside its month. */
const RULES: Record<string, Rule[]> = {
  be: cyrillic(alone('аіуўзкбо')),
  de: common({ before: `${START}(?:z|d|u|o|i|s)\\.`, behind: '(?:B|h|a|Ä|o|d|R|u)\\.' }, { before: '\\d', behind: `(?:Uhr|Mio\\.|Mrd\\.|Euro)${END}` }),
  el: common({ before: '\\d', behind: `(?:χλμ|μ|κιλά|π\\.μ\\.|μ\\.μ\\.)${END}` }),
  es: common({ before: '\\d', behind: `(?:mil|millones|horas|euros)${END}` }),
  fr: [
    ...SIGNS,
    ...[GROUPS, { before: '[^\\s]', behind: '[;!?»]' }, { before: '«', behind: '' }].map((rule) => ({ ...rule, space: NARROW })),
    { before: '[^\\s]', behind: ':' },
  ],
  hy: common({ before: '\\d', behind: `(?:թ|թթ|կմ|մ)${END}` }),
  it: common({ before: '\\d', behind: `(?:mila|milioni|euro)${END}` }),
  ka: common({ before: '\\d', behind: `(?:წ|წელს|წლის|კმ|მ)${END}` }),
  kk: cyrillic(),
  ky: cyrillic(),
  pl: [...SIGNS, GROUPS, INITIALS, { before: '\\d', behind: `(?:r|w|tys|mln|mld|km|m|kg|zł)${END}` }, alone('aiouwz')],
  pt: common({ before: '\\d', behind: `(?:mil|milhões|euros)${END}` }),
  ru: cyrillic(alone('авиокусяю'), { before: '\\p{L}', behind: `(?:бы?|же?|ли?)${END}` }),
  tr: common({ before: '\\d', behind: `(?:bin|milyon|lira)${END}` }),
  uk: cyrillic(alone('аіїйоузвєя'), { before: '\\p{L}', behind: `(?:би?|же?|ж)${END}` }),
};

/** A day and its month: `5 January`, and in English `January 5`, where `may` is also another word. */
function datesOf(tag: string, language: string): Rule[] {
  const months = `(?:${monthPatterns(tag).map(({ source }) => source).join('|')})`; // biome-ignore format: one pattern
  const cased: Pick<Rule, 'isCased'> = language === 'en' ? { isCased: true } : {};
  const before: Rule = { before: '(?<!\\d)\\d{1,2}\\.?', behind: months, ...cased };
  return language === 'en' ? [before, { before: months, behind: '\\d{1,2}(?![\\d:.]\\d|\\d)', ...cased }] : [before];
}

/** The function that sets spaces at which no line ends; it changes nothing else. */
export function noBreakSpaces(tag: string): (text: string) => string {
  const { language, isDefaultScript } = writingSystem(tag);
  if (!isDefaultScript) return (text) => text;
  const rules = [...(RULES[language] ?? []), ...datesOf(tag, language)].map(({ before, behind, space = NO_BREAK, isCased }) => ({
    pattern: new RegExp(`(?<=${before})[ \\u00A0](?=${behind})`, isCased ? 'gu' : 'giu'),
    space,
  }));
  return (text) => (text.includes(' ') ? rules.reduce((set, { pattern, space }) => set.replace(pattern, space), text) : text);
}
