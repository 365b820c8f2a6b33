import { describe, expect, it } from 'vitest';
import { loadLocale } from '../../scripts/locale/load-locale.ts';
import { at, between, on } from './dates.ts';

interface Expected {
  quotes: string;
  day: string;
  month: string;
  days: string;
  /** In the order of the alphabet. */
  sorted: string;
  /** As typed, and with `_` where no line ends. */
  spaces: [string, string];
}

/** What printers of each language do (their handbooks of style, and the locale data of Unicode for the words of dates). */
const EXPECTED: Record<string, Expected> = {
  ru: {
    quotes: '«»„“',
    day: '5 января 2022 г.',
    month: 'январь 2022 г.',
    days: '2–5 января 2022 г.',
    sorted: 'еда ёж жук эхо',
    spaces: ['с 5 ₸ и № 7', 'с_5_₸ и_№_7'],
  },
  kk: {
    quotes: '«»“”',
    day: '2022 ж. 5 қаңтар',
    month: '2022 ж. қаңтар',
    days: '2022 ж. 2–5 қаңтар',
    sorted: 'ара әке бала ғасыр дала',
    spaces: ['бағасы 120 ₸, 5 қаңтарда', 'бағасы 120_₸, 5_қаңтарда'],
  },
  uk: {
    quotes: '«»„“',
    day: '5 січня 2022 р.',
    month: 'січень 2022 р.',
    days: '2–5 січня 2022 р.',
    sorted: 'газ ґанок дім єнот їжак',
    spaces: ['у 5 грн і з 7 км', 'у_5_грн і_з_7_км'],
  },
  be: {
    quotes: '«»„“',
    day: '5 студзеня 2022 г.',
    month: 'студзень 2022',
    days: '2–5 студзеня 2022 г.',
    sorted: 'ела ён зіма іней ўзор',
    spaces: ['а 5 км і 7 %', 'а_5_км і_7_%'],
  },
  ky: {
    quotes: '«»„“',
    day: '2022-ж., 5-январь',
    month: '2022-ж., январь',
    days: '2022-ж., 2–5-январь',
    sorted: 'нан ңаа ой өй суу',
    spaces: ['120 км — алыс', '120_км_— алыс'],
  },
  pl: {
    quotes: '„”«»',
    day: '5 stycznia 2022',
    month: 'styczeń 2022',
    days: '2–5 stycznia 2022',
    sorted: 'cena ćma lato łąka zima źle żal',
    spaces: ['z 5 zł i w 7 km', 'z_5_zł i_w_7_km'],
  },
  de: {
    quotes: '„“‚‘',
    day: '5. Januar 2022',
    month: 'Januar 2022',
    days: '2.–5. Januar 2022',
    sorted: 'Äpfel Arbeit Öl Zug',
    spaces: ['z. B. um 5 Uhr, 7 km', 'z._B. um 5_Uhr, 7_km'],
  },
  fr: {
    quotes: '«\u202f\u202f»“”',
    day: '5 janvier 2022',
    month: 'janvier 2022',
    days: '2–5 janvier 2022',
    sorted: 'cote côte côté coter',
    spaces: ['Le 5 mai : 7 % !', 'Le 5_mai_: 7_%|!'],
  },
  es: {
    quotes: '“”‘’',
    day: '5 de enero de 2022',
    month: 'enero de 2022',
    days: '2–5 de enero de 2022',
    sorted: 'nube ñame oso',
    spaces: ['5 millones y 7 €', '5_millones y 7_€'],
  },
  it: {
    quotes: '«»“”',
    day: '5 gennaio 2022',
    month: 'gennaio 2022',
    days: '2–5 gennaio 2022',
    sorted: 'città cittadino',
    spaces: ['il 5 maggio, 7 milioni', 'il 5_maggio, 7_milioni'],
  },
  pt: {
    quotes: '“”‘’',
    day: '5 de janeiro de 2022',
    month: 'janeiro de 2022',
    days: '2–5 de janeiro de 2022',
    sorted: 'ação acima',
    spaces: ['7 milhões', '7_milhões'],
  },
  tr: {
    quotes: '“”‘’',
    day: '5 Ocak 2022',
    month: 'Ocak 2022',
    days: '2–5 Ocak 2022',
    sorted: 'cam çay ıslak işçi şehir',
    spaces: ['₸ 120 ve 5 Mayıs', '₸_120 ve 5_Mayıs'],
  },
  el: {
    quotes: '«»“”',
    day: '5 Ιανουαρίου 2022',
    month: 'Ιανουάριος 2022',
    days: '2–5 Ιανουαρίου 2022',
    sorted: 'άλφα βήτα έψιλον',
    spaces: ['7 χλμ και 5 €', '7_χλμ και 5_€'],
  },
  ka: {
    quotes: '„“‚‘',
    day: '5 იანვარი, 2022',
    month: 'იანვარი, 2022',
    days: '2–5 იანვარი, 2022',
    sorted: 'ანა ბანი ჰავა',
    spaces: ['2024 წლის 1 მაისს', '2024_წლის 1_მაისს'],
  },
  hy: {
    quotes: '«»“”',
    day: '5 հունվարի, 2022 թ.',
    month: '2022 թ․ հունվար',
    days: '2–5 հունվարի, 2022 թ.',
    sorted: 'այգի բան ծառ',
    spaces: ['2024 թ. 7 կմ', '2024_թ. 7_կմ'],
  },
  fa: {
    quotes: '«»‹›',
    day: '5 ژانویهٔ 2022',
    month: 'ژانویهٔ 2022',
    days: '2 تا 5 ژانویهٔ 2022',
    sorted: 'آب پدر چای گل',
    spaces: ['در 5 مارس بود', 'در 5_مارس بود'],
  },
  'zh-Hans': { quotes: '“”‘’', day: '2022年1月5日', month: '2022年1月', days: '2022年1月2–5日', sorted: '北京 上海 天津', spaces: ['共 28 页', '共 28 页'] },
};

describe.each(Object.entries(EXPECTED))('%s', async (tag, { quotes, day, month, days, sorted, spaces: [typed, set] }) => {
  const locale = await loadLocale(tag);
  it('quotes, dates and sorts as its readers do, and keeps together what belongs together', () => {
    const { open, close, openInner, closeInner } = locale.quotes;
    const date = on(at('day', 2022, 1, 5));
    expect({
      quotes: open + close + openInner + closeInner,
      day: locale.formatDate(date),
      month: locale.formatDate(on(at('month', 2022, 1))),
      days: locale.formatDate(between(at('day', 2022, 1, 2), at('day', 2022, 1, 5))),
      sorted: sorted.split(' ').toReversed().toSorted(locale.compare).join(' '),
      set: locale.hyphenate(typed).replaceAll('\u00ad', '').replaceAll('\u00a0', '_').replaceAll('\u202f', '|'),
    }).toEqual({ quotes, day, month, days, sorted, set });
  });
});
