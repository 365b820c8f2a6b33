import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { syllabify } from '../../scripts/locale/syllabify.ts';

/** Divided by hand, by the rules of Kazakh spelling: a syllable has one vowel, and no letter stands alone on a line. */
const WORDS = readFileSync(new URL('kazakh-words.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\s+/);

describe('syllabify Kazakh', () => {
  it('divides two hundred words as they are divided by hand', () => {
    expect(WORDS.length).toBeGreaterThanOrEqual(200);
    expect(WORDS.map((word) => syllabify(word.replaceAll('-', ''), 'kk').join('-'))).toEqual(WORDS);
  });

  it.each([
    // between two vowels, the last consonant goes with the second
    'қар-лы-ғаш',
    'мұ-най-шы-лар',
    'кө-те-рі-ліс',
    'қант-шы',
    'рес-пуб-ли-ка',
    'конс-ти-ту-ция',
    // у is a consonant beside a vowel and a vowel behind a consonant
    'уа-қыт',
    'жа-уап',
    'қу-ат',
    'ту-ыс-қан',
    'уни-вер-си-тет',
    'ере-уіл',
    // signs keep to the consonant before them
    'ком-пью-тер',
    'пре-мье-ра',
    'объ-ект',
    'субъ-ект',
    // names of countries against the case ending
    'қа-зақ-стан-дық',
    'тү-рік-мен-стан',
    'дос-тан',
    // compounds
    'жа-ңа-өзен-де-гі',
    'нұр-сұл-тан',
    'аэ-ро-порт',
    'ха-лық-ара-лық',
  ])('%s', (divided) => {
    expect(syllabify(divided.replaceAll('-', ''), 'kk').join('-')).toBe(divided);
  });

  it('keeps capitals', () => {
    expect(syllabify('Маңғыстау', 'kk')).toEqual(['Маң', 'ғыс', 'тау']);
  });

  it.each(['бейбіт', 'тау', 'стр', ''])('loses nothing of %j', (word) => {
    expect(syllabify(word, 'kk').join('')).toBe(word);
  });
});

describe('syllabify Kyrgyz', () => {
  it.each(['кыр-гыз-стан', 'кө-тө-рү-лүш', 'тоо-лор', 'суу-сун', 'өк-мөт', 'эге-мен-дик'])('%s', (divided) => {
    expect(syllabify(divided.replaceAll('-', ''), 'ky').join('-')).toBe(divided);
  });
});
