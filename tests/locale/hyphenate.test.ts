import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadHyphenator } from '../../scripts/locale/load-hyphenator.ts';

const show = async (tag: string, text: string): Promise<string> => (await loadHyphenator(tag))(text).replaceAll('\u00ad', '·');

describe('hyphenate', () => {
  it.each([
    ['en', 'The government of Kazakhstan’s president', 'The gov·ern·ment of Kazakh·stan’s pres·id·ent'],
    ['en-US', 'The government of Kazakhstan’s president', 'The gov·ern·ment of Kazakh·stan’s pres·i·dent'],
    ['ru', 'Восстание демонстрантов, подъезд', 'Вос·ста·ние де·мон·стран·тов, подъ·езд'],
    ['ru', 'только страна больше', 'толь·ко стра·на боль·ше'],
    ['kk', '1990-жылдары, (2000-жылдардың', '1990-жыл·да·ры, (2000-жыл·дар·дың'],
    ['uk', 'протестувальники', 'про·те·сту·валь·ни·ки'],
    ['de', 'Versammlungsfreiheit', 'Ver·samm·lungs·frei·heit'],
    ['fr', 'l’organisation', 'l’or·ga·ni·sa·tion'],
    ['es', 'manifestantes', 'ma·ni·fes·tan·tes'],
    ['pl', 'społeczeństwo', 'spo·łe·czeń·stwo'],
    ['tr', 'İstanbul', 'İs·tan·bul'],
    ['be', 'забастоўка, грамадства', 'за·бас·тоў·ка, гра·мадст·ва'],
    ['it', 'manifestazione', 'ma·ni·fe·sta·zione'],
    ['pt', 'manifestação', 'ma·ni·fes·ta·ção'],
    ['el', 'διαδήλωση', 'δια·δή·λωση'],
    ['ka', 'საქართველო', 'სა·ქარ·თვე·ლო'],
    ['hy', 'ազատություն', 'ազա·տու·թյուն'],
    ['kk', 'Қазақстан', 'Қа·зақ·стан'],
    ['ky', 'көтөрүлүш', 'кө·тө·рү·лүш'],
  ])('divides by the rules of %s', async (tag, text, divided) => {
    expect(await show(tag, text)).toBe(divided);
  });

  it.each([
    ['an address', 'https://example.org/revolutionary'],
    ['a host name', 'lib.revolutionary.example'],
    ['a word with figures', 'demonstration2022'],
    ['an acronym', 'UNESCO'],
    ['a short word', 'also'],
    ['a word that is divided already', 'demonstra\u00adtion'],
  ])('leaves %s alone', async (_, text) => {
    expect((await loadHyphenator('en'))(text)).toBe(text);
  });

  it.each(['ar', 'fa', 'zh', 'kk-Arab'])('leaves %s alone', async (tag) => {
    expect(await show(tag, 'revolutionary Қазақстан')).toBe('revolutionary Қазақстан');
  });

  it.each(['en', 'ru', 'tr', 'kk', 'ky'])('changes nothing but soft hyphens, and keeps two letters before and after (%s)', async (tag) => {
    const hyphenate = await loadHyphenator(tag);
    const letter = fc.constantFrom(...'abcdeiouyzİIıåе́ёуиюьъңқұіөаобкмнпрстшяү’-. \n1\u00ad');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(letter, { maxLength: 60 }).map((letters) => letters.join('')),
    );
    const plain = (given: string): string => given.replaceAll('\u00ad', '');
    fc.assert(
      fc.property(text, (given) => {
        expect(plain(hyphenate(given))).toBe(plain(given));
        const fresh = hyphenate(plain(given));
        expect(fresh).not.toMatch(/(?<![\p{L}\u00ad])\p{L}?\u00ad|\u00ad\p{L}?(?![\p{L}\u00ad])/u);
      }),
      { numRuns: 3000 },
    );
  });
});
