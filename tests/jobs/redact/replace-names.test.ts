import { describe, expect, it } from 'vitest';
import { readNames } from '../../../scripts/jobs/redact/read-names.ts';
import { replaceNames } from '../../../scripts/jobs/redact/replace-names.ts';

const replaced = (list: string, text: string): string => replaceNames(text, readNames(list, 'names.txt').value).text;

describe('names in a text', () => {
  it.each<[what: string, list: string, text: string, made: string]>([
    ['whole words only', 'Ann = V.', 'Ann, Anna, Joann, Ann’s, (Ann) and Ann-Marie', 'V., Anna, Joann, V.’s, (V.) and V.-Marie'],
    ['in capitals', 'Ann Lee = Vera', 'ANN LEE, ann lee, Ann Lee', 'VERA, Vera, Vera'],
    ['the longest of those that begin alike', 'Ann = A., a friend\nAnn = x\nAnn Lee = Vera'.split('\n').slice(1).join('\n'), 'Ann Lee and Ann', 'Vera and x'],
    ['over the end of a line, and of one in a quotation', 'Ann Lee = V.', 'Ann\nLee\n> Ann\n> Lee and Ann\u00A0Lee', 'V.\n> V. and V.'],
    ['divided by soft hyphens', 'Anna = V.', 'An\u00ADna and A\u00ADn\u00ADn\u00ADa\u00ADlise', 'V. and A\u00ADn\u00ADn\u00ADa\u00ADlise'],
    ['with other accents, composed or not', 'José = V.', 'José, Jose\u0301, Jose, JOSÉ, Josée', 'V., V., V., V., Josée'],
    ['in Russian, with and without stress and dots', 'Пётр, Петра = В.', 'Пётр, Петр, Пе\u0301тр, Петра, Петрович', 'В., В., В., В., Петрович'],
    ['in Kazakh, with any ending', 'Айгүл* = Д.', 'Айгүл, Айгүлдің, айгүлге, Гүл', 'Д., Д., Д., Гүл'],
    ['in Arabic, with points, stretched, and behind what is written together', 'محمد = ص', 'محمد، مُحَمَّد، محـمد، ومحمد، ولمحمد، محمدي', 'ص، ص، ص، وص، ولص، محمدي'],
    ['in Hebrew', 'שרה = ד', 'שרה, שָׂרָה, ושרה, שרהל', 'ד, ד, וד, שרהל'],
    ['in Devanagari, whose vowels are no accents', 'राम = क', 'राम, रमा, रामायण', 'क, रमा, रामायण'],
    ['in Armenian and Georgian', 'Անի, ნინო = X', 'Անի, ԱՆԻ, ნინო, ნინოს', 'X, X, X, ნინოს'],
    ['in scripts without spaces', '王芳 = 某', '昨天王芳去了。', '昨天某去了。'],
    ['with an apostrophe of any kind', 'O’Brien = V.', "O'Brien and O’Brien", 'V. and V.'],
    ['in ids and names of files', 'Anna Petrova, Anna = A friend', '{#anna-arrest} [a](anna-petrova.md) ![b](images/Anna.jpg) see: [anna] id: anna_petrova', '{#a-friend-arrest} [a](a-friend.md) ![b](images/a-friend.jpg) see: [a-friend] id: a-friend'],
    ['and what is no name stays to the letter', 'Zed = V.', 'cafe\u0301 – e\u0301 \u00ADx\r\n', 'cafe\u0301 – e\u0301 \u00ADx\r\n'],
  ])('%s', (_, list, text, made) => expect(replaced(list, text)).toBe(made)); // biome-ignore format: a case each

  it('are counted', () => {
    const { value } = readNames('Anna = V.\nBoris = W.', 'names.txt');
    const { counts } = replaceNames('Anna, Anna', value);
    expect(value.map((name) => counts.get(name))).toEqual([2, undefined]);
  });
});
