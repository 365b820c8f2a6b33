/**
 * Syllables of Kazakh and Kyrgyz words in Cyrillic script, for which there are no usable patterns.
 * A syllable has one vowel and at most one consonant before it, so a word divides before the last consonant between two vowels (`қар-лы-ғаш`, `қант-шы`).
 */
type Language = 'kk' | 'ky';

const VOWELS = new Set('аәеёиоөуұүыіэюя');
/** Loans and compounds, by their beginning; endings follow. */
const EXCEPTIONS = ['жаңа-өзен', 'қызыл-орда', 'таң-ертең', 'аэро-порт', 'кино-театр', 'теле-арна', 'халық-аралық'];
/** Names of countries keep -стан whole, while the case ending -тан takes its с from the stem: `өзбек-стан`, but `дос-тан`. */
const COUNTRY = /(?<=[бвгғджзйкқлмнңпрстфх])стан/;

/** Divides a word into parts that a line break may separate. A single letter is never left alone, nor a part without a vowel. */
export function syllabify(word: string, language: Language): string[] {
  const lower = word.toLowerCase();
  const exception = EXCEPTIONS.find((entry) => lower.startsWith(entry.replace('-', '')));
  if (exception !== undefined) {
    const stem = exception.indexOf('-');
    return [...divide(word.slice(0, stem), language), ...divide(word.slice(stem), language)];
  }
  const country = lower.search(COUNTRY);
  if (country > 0) return [...divide(word.slice(0, country), language), ...divide(word.slice(country), language)];
  return divide(word, language);
}

function divide(word: string, language: Language): string[] {
  const lower = word.toLowerCase();
  const nuclei = findNuclei(lower, language);
  const breaks: number[] = [];
  for (const [index, nucleus] of nuclei.entries()) {
    const previous = nuclei[index - 1];
    if (previous === undefined) continue;
    const at = breakBetween(lower, previous, nucleus);
    const left = at - (breaks.at(-1) ?? 0);
    const right = word.length - at;
    if (left >= 2 && right >= 2) breaks.push(at);
  }
  return [0, ...breaks].map((start, index) => word.slice(start, breaks[index]));
}

/** Indices of the letters that carry a syllable. */
function findNuclei(lower: string, language: Language): number[] {
  const isVowel = (at: number): boolean => VOWELS.has(lower[at] ?? '');
  return [...lower].flatMap((letter, at) => {
    if (!isVowel(at)) return [];
    // Kazakh у is a consonant beside a vowel (`та-уы`, `уа-қыт`), a vowel behind a consonant (`қу-ат`).
    const isGlide = language === 'kk' && letter === 'у' && (at === 0 ? isVowel(1) : isVowel(at - 1));
    // A doubled letter is one long vowel in Kyrgyz (`тоо`).
    const isLength = language === 'ky' && lower[at - 1] === letter;
    return isGlide || isLength ? [] : [at];
  });
}

function breakBetween(lower: string, previous: number, nucleus: number): number {
  let at = nucleus;
  const isLongVowel = lower[previous + 1] === lower[previous];
  if (at - previous > (isLongVowel ? 2 : 1)) at -= 1;
  // The soft sign belongs to the consonant before it (`пре-мье-ра`), the hard sign closes its syllable (`объ-ект`).
  if (lower[at] === 'ь') at -= 1;
  if (lower[at] === 'ъ') at += 1;
  return at;
}
