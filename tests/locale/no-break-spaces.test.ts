import { describe, expect, it } from 'vitest';
import { noBreakSpaces } from '../../scripts/locale/no-break-spaces.ts';

/** `_` for a no-break space, `|` for a narrow one. */
const show = (tag: string, text: string): string => noBreakSpaces(tag)(text).replaceAll('\u00A0', '_').replaceAll('\u202F', '|');

describe('no line ends', () => {
  it.each([
    ['ru', 'Утром 5 января он пришёл, и с 8 по 10 марта', 'Утром 5_января он пришёл, и_с_8 по 10_марта'],
    ['ru', '4 000 человек, 25 % и 120 тг за литр, № 5, в 2022 г.', '4_000 человек, 25_% и_120_тг за литр, №_5, в_2022_г.'],
    ['ru', 'Н. А. Назарбаев — бывший президент', 'Н._А._Назарбаев_— бывший президент'],
    ['ru', 'Что же он сказал? Я бы не поверил.', 'Что_же он сказал? Я_бы не поверил.'],
    ['ru', 'в 2022 164 человека', 'в_2022 164 человека'],
    ['ru', 'В 2022 г. он уехал', 'В_2022_г. он уехал'],
    ['kk', '2022 ж. 5 қаңтар — дүйсенбі емес, 5 000 адам', '2022_ж. 5_қаңтар_— дүйсенбі емес, 5_000 адам'],
    ['uk', 'у 2022 р. 24 серпня', 'у_2022 р. 24_серпня'],
    ['be', '7 студзеня і ў горадзе', '7_студзеня і_ў_горадзе'],
    ['pl', 'w Warszawie 5 stycznia z nami', 'w_Warszawie 5_stycznia z_nami'],
    ['fr', 'Quoi ? « Non ! » dit-il : rien ; 4 000 euros', 'Quoi|? «|Non|!|» dit-il_: rien|; 4|000 euros'],
    ['de', 'am 5. Januar um 5 Uhr', 'am 5._Januar um 5_Uhr'],
  ])('in %s: %s', (tag, text, expected) => expect(show(tag, text)).toBe(expected));

  it.each([
    ['On 5 January and January 5, in May 2022', 'On 5_January and January_5, in May 2022'],
    ['You may 5 times march 7 miles', 'You may 5 times march 7 miles'],
    ['№ 5 — a day, A. Smith', '№ 5 — a day, A. Smith'],
  ])('in English, only in dates: %s', (text, expected) => {
    for (const tag of ['en', 'en-US']) expect(show(tag, text)).toBe(expected);
  });

  it('in a script without such rules', () => {
    expect(show('kk-Arab', 'On 5 January № 5 — a day')).toBe('On 5 January № 5 — a day');
  });
});
