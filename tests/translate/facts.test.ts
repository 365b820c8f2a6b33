import { describe, expect, it } from 'vitest';
import { monthPatterns } from '../../scripts/locale/month-names.ts';
import { numberWords } from '../../scripts/locale/number-words/number-words.ts';
import type { TextBlock } from '../../scripts/model/block.ts';
import { factComparer } from '../../scripts/translate/facts/compare-facts.ts';
import { findMonths } from '../../scripts/translate/facts/find-months.ts';
import { findNumbers } from '../../scripts/translate/facts/find-numbers.ts';

const numbers = (locale: string, text: string): string[] =>
  findNumbers(text, numberWords(locale)).map(({ values, isStrict }) => `${values.join('|')}${isStrict ? '' : '?'}`);

describe('numbers are understood', () => {
  it.each([
    ['en', 'two hundred and six thousand people', ['206000']],
    ['en', 'twenty-one of them, two or three', ['21', '2?', '3?']],
    ['en', '4,000 cups, 1.5 million crowns', ['4000|4', '1500000']],
    ['en', 'in the 90s, at 4 p.m.', ['1990|90', '16|4']],
    ['en', 'dozens, hundreds and tens of thousands', []],
    ['en', 'nineteen hundred and five', ['1905']],
    ['ru', 'двести шесть тысяч человек', ['206000']],
    ['ru', 'с двухсот двенадцати до пятисот', ['212', '500']],
    ['ru', 'двое, трое; около двух тысяч', ['2?', '3?', '2000']],
    ['ru', '4\u00A0000 из 1,5 млн', ['4000', '1500000']],
    ['ru', 'XIX век, 90-е, 16:00', ['19?', '1990|90', '16']],
    ['ru', 'сотни и тысячи людей', ['100?', '1000?']],
    ['kk', 'екі жүз алты мың адам', ['206000']],
    ['kk', 'он тоғыз адам, екі мыңнан астам, мыңдаған', ['19', '2000']],
    ['ky', 'жыйырма бир миң', ['21000']],
    ['de', 'zweihundertsechstausend Menschen, 1,5 Mio. und neunzehn Millionen', ['206000', '1500000', '19000000']],
    ['de', 'einer von ihnen, eine Frau, einundzwanzig, zwei oder drei', ['21', '2?', '3?']],
    ['de', 'am zweiten Tag, zum ersten Mal, in den neunziger Jahren, dreißigste', ['2?', '1?', '90|1990?', '30|1930?']],
    ['de', 'Dutzende, Hunderte und Tausende, achtet auf acht', ['8?']],
    ['fa', '۱۹ نفر', ['19']],
    ['hi', '४,००० लोग', ['4000|4']],
  ])('%s: %s', (locale, text, expected) => expect(numbers(locale, text)).toEqual(expected));
});

describe('months are understood', () => {
  it.each([
    ['en', 'On 5 May and on March 7 it may rain; they march in January', ['5-5', '3-7', '1']],
    ['ru', '5 мая, в марте, с 3-го по 8 января, 05.03.2019', ['5-5', '3', '1-8', '3-5']],
    ['kk', '2022 жылғы 5 қаңтарда, ақпан айында', ['1-5', '2']],
    ['pl', '5 stycznia, w marcu', ['1-5', '3']],
    ['de', 'am 5. März, im Januar', ['3', '1']],
    ['uk', '24 серпня, у вересні', ['8-24', '9']],
  ])('%s: %s', (locale, text, expected) => {
    expect(findMonths(text, monthPatterns(locale)).map(({ month, day }) => (day === undefined ? `${month}` : `${month}-${day}`))).toEqual(expected);
  });
});

describe('a translation says what its source says', () => {
  const block = (words: string, more: Partial<TextBlock> = {}): TextBlock => ({
    ...{ kind: 'paragraph', text: words, words, events: [], notes: [], links: [], differs: false, place: { path: '' } },
    ...more,
  });

  it.each([
    ['en', 'ru', 'Nineteen people, 4,000 crowns, 5 March', '19 человек, четыре тысячи крон, пятое: 5 марта, раз'],
    ['en', 'kk', 'One of them had two hundred crowns', 'Біреуінде екі жүз крон болды'],
    ['en', 'ru', 'One and a half million people in the 1990s', 'Полтора миллиона человек в девяностые'],
    ['en', 'ru', 'On the twenty-fifth day, at 5:30 p.m., the second of March', 'На 25-й день в 17:30, второго марта'],
    ['en', 'ru', 'Between May and June, 2 January', 'Между маем и июнем, второе января'],
    ['en', 'kk', '2,500 soldiers on the 25th day, forty of us', 'Жиырма бесінші күні екі жарым мың сарбаз, біздің қырқымыз'],
    ['en', 'fa', '164 people on 5 January', '۱۶۴ نفر در ۵ ژانویه'],
    ['en', 'de', 'Nineteen million people, 4,000 crowns, 1.5 million, 5 March', 'Neunzehn Millionen Menschen, 4.000 Kronen, anderthalb Millionen, 5. März'],
    ['en', 'fr', '19 million people', '19 millions de personnes'],
    ['en', 'uk', 'Twenty people and 12 dogs', 'Двадцять людей і дванадцять собак'],
  ])('in other signs: %s to %s, %s', (from, to, source, translation) => {
    const found = factComparer(from, to)(block(source), block(translation)).filter(({ expected }) => expected.length > 0);
    expect(found).toEqual([]);
  });

  it('may differ where a comment says so, but not in what it tells for the chronology', () => {
    const source = block('164 people in May', { notes: ['a'], links: ['x'], events: ['march'] });
    const differ = factComparer('en', 'ru');
    expect(differ(source, block('Много людей', { differs: true, events: ['march'] }))).toEqual([]);
    expect(differ(source, block('Много людей', { differs: true })).map(({ what }) => what)).toEqual(['event']);
  });

  it('may have notes of the translator’s own', () => {
    const differ = factComparer('en', 'ru');
    expect(differ(block('Words', { notes: ['a'] }), block('Слова', { notes: ['a', 'tr-akim'] }))).toEqual([]);
    expect(differ(block('Words'), block('Слова', { notes: ['a'] }))).toEqual([{ what: 'note', expected: [], found: ['a'] }]);
  });
});
