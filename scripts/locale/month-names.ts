import { writingSystem } from './writing-system.ts';

/** Stems, with what may follow, of languages that inflect the names of months; January first. */
const STEMS: Record<string, readonly string[]> = {
  be: ['студзен', 'лют', 'сакавік', 'красавік', 'ма[йяеі]', 'чэрвен', 'ліпен', 'жні[вў]', 'верас[ен]', 'кастрычнік', 'лістапад', 'снеж[ан]'],
  pl: ['stycz[en]', 'lut', 'mar[zc]', 'kwie[ct]', 'maj', 'czerw[ec]', 'lip[ec]', 'sierp', 'wrze[śs]', 'pa[źz]dziernik', 'listopad', 'grud[zn]'],
  ru: ['январ', 'феврал', 'март', 'апрел', 'ма[йяею]', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'],
  uk: ['січ[ен]', 'лют', 'берез[енн]', 'квіт[ен]', 'трав[ен]', 'черв[ен]', 'лип[ен]', 'серп[ен]', 'верес[ен]', 'жовт[ен]', 'листопад', 'груд[ен]'],
};
/** Endings of cases behind the name of a month in languages that put them there. */
const AGGLUTINATING = new Set(['az', 'ba', 'ka', 'kk', 'ky', 'mn', 'tg', 'tr', 'tt', 'ug', 'uz']);
/** Letters that a case takes off the end of a name, and prepositions that are written together with it. */
const DROPPED: Record<string, RegExp> = { ka: /ი$/u };
const PREFIXES: Record<string, string> = { he: '[בלמהוכש]{0,2}' };
/** What joins a month to its year in Persian: a sign above its last letter, or a letter behind it. */
const SUFFIXES: Record<string, string> = { fa: '(?:[\u0654\u0650]|\u200C?ی)?' };

/** A pattern for the name of each month in running text, in lower case but for English, where May and March are also other words. */
export function monthPatterns(tag: string): RegExp[] {
  const { language, isDefaultScript } = writingSystem(tag);
  if (language === 'en') return ENGLISH;
  const stems = isDefaultScript ? STEMS[language] : undefined;
  if (stems !== undefined) return stems.map((stem) => whole(`${stem}\\p{L}{0,4}`));
  return Array.from({ length: 12 }, (_, month) => {
    const names = [...new Set(FORMS.map((options) => partOf(tag, options, month).replace(DROPPED[language] ?? '', '')))];
    // Chinese and its neighbours number the months, and set no spaces.
    if (names.some((name) => /^\p{N}/u.test(name))) return new RegExp(`(?<!\\p{N})${month + 1} ?(?:月|월)`, 'gu');
    const suffix = AGGLUTINATING.has(language) ? "(?:['’]?\\p{L}{1,5})?" : (SUFFIXES[language] ?? '');
    return whole(`${PREFIXES[language] ?? ''}(?:${names.map(escaped).join('|')})${suffix}`);
  });
}

const FORMS: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'long', day: 'numeric' }];
function partOf(tag: string, options: Intl.DateTimeFormatOptions, month: number): string {
  const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
  return (
    format
      .formatToParts(Date.UTC(2022, month, 3))
      .find(({ type }) => type === 'month')
      ?.value.toLocaleLowerCase(tag) ?? ''
  );
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
const whole = (pattern: string, flags = 'giu'): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`, flags);

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** “May” and “March” are months beside a number, or behind such a word. */
const BEFORE =
  '(?<=(?:\\d(?:st|nd|rd|th)?(?: of)?|\\b(?:[Ii]n|[Oo]f|[Ss]ince|[Uu]ntil|till|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id|last|next|[Ff]rom|to|and|[Bb]efore|[Aa]fter|[Dd]uring|[Bb]etween))[ -])';
const ENGLISH = NAMES.map((name) => (name === 'May' || name === 'March' ? whole(`${BEFORE}${name}|${name}(?= \\d)`, 'gu') : whole(name, 'gu')));
