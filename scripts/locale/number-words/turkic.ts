import type { Entry, NumberTable } from './number-table.ts';

/** Endings of cases; those of orders of magnitude (`-даған`, `-деген`) are not among them. */
const TURKIC_CASES = '(?:[ғгқк][аеоө]|[дт][аеоө]й?н?|н[ае]н|[дтн][ыіиуү][ңн]?|[мбп]ен|с?[ыіиуү])?';
const cased = (entries: readonly Entry[]): Entry[] =>
  entries.map(([word, value]) => [word.length < 4 && value <= 10 ? word : `(?:${word})(?:${TURKIC_CASES}|[ыіи]?мыз)`, value]);
/** As what counts something: `бесінші`, `элинчи`. */
const counting = (entries: readonly Entry[]): Entry[] => entries.map(([word, value]) => [`(?:${word})(?:[ыиіуү]?н[шч][ыиіуү])${TURKIC_CASES}`, value]);

function turkic(units: string, tens: string, thousand: string): NumberTable {
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

export const KAZAKH = turkic('бір екі|екеу үш төрт бес алты жеті сегіз тоғыз', 'он жиырма отыз қырық|қырқ елу алпыс жетпіс сексен тоқсан', 'мың');
export const KYRGYZ = turkic('бир эки|экөө үч төрт беш алты жети сегиз тогуз', 'он жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон', 'миң');
