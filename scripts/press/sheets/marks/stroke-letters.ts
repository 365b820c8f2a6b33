import type { Pt } from '../../../units/length.ts';

/**
 * Letters as strokes, for the slug line: no font is embedded for it. A stroke is a row of points, each two digits, x and y, on a grid of 4 × 8 units with
 * the baseline at 1 and the height of capitals at 7. Latin, Cyrillic (with the letters of Kazakh) and figures; small letters are set as capitals.
 */
const SHAPES: Record<string, string> = {
  A: '012741 1434', B: '01073746453404 3443423101', C: '4637170602113142', D: '01072746422101', E: '47070141 0434', F: '470701 0434',
  G: '46371706021131424424', H: '0107 4147 0444', I: '2127', J: '4742311102', K: '0107 470441', L: '070141', M: '0107244741', N: '01074147',
  O: '110206173746423111', P: '01073746453404', Q: '110206173746423111 2341', R: '01073746453404 2441', S: '463717060514344342311102', T: '0747 2721',
  U: '070211314247', V: '072147', W: '0711243147', X: '0147 0741', Y: '072447 2421', Z: '07470141',
  0: '110206173746423111 1236', 1: '162721 1131', 2: '06173746450141', 3: '06173746453424 344342311102', 4: '31370343', 5: '4707043443423101',
  6: '4637170602113142433404', 7: '074711', 8: '14050617374645341403021131424334', 9: '0211314246371706051444',
  Б: '4707013142433404', Г: '010747', Ғ: '111747 0434', Д: '00014140 11173731', Ж: '012407 412447 2127', З: '06173746453424 344342311102', И: '07014741',
  Й: '07014741 1838', Л: '0111274741', П: '01074741', У: '471101 0724', Ф: '2127 160504133344453616', Ц: '07013137 314140', Ч: '07051444 4741',
  Ш: '07014147 2127', Щ: '07014147 2127 4140', Ъ: '0717113142433414', Ы: '07012132332404 4147', Ь: '07013142433404', Э: '0617374642311102 2444',
  Ю: '0107 0414 211216273746423121', Я: '41471706051444 2401', Ә: '06173746423111020444', Қ: '0107 470441 4140', Ң: '0107 4147 0444 4140',
  Ө: '110206173746423111 0444', Ұ: '072447 2421 1333', Һ: '0701 04344341',
  '-': '1434', '–': '0444', '—': '0444', '.': '2122', ',': '2210', ':': '2223 2526', '/': '0147', '·': '2425', '(': '37262231', ')': '17262211',
  '’': '2725', "'": '2725', '+': '0444 2226', '→': '0444 264422', '×': '1236 1632', '!': '2723 2122', '?': '06173746453423 2122', '№': '01074147',
}; // biome-ignore format: a table
const ALIKE: Record<string, string> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I', Ү: 'Y' };

/** Units from one letter to the next, and in an em. */
const ADVANCE = 6;
const EM = 10;

/** Width of a text of so many letters at a size. */
export const lettersIn = (width: Pt, size: Pt): number => Math.floor((width * EM) / (ADVANCE * size));

/** The strokes of a text, as points from the beginning of its baseline. Letters without a shape, such as those of other scripts, are left out. */
export function strokesOf(text: string, size: Pt): [x: number, y: number][][] {
  const unit = size / EM;
  const letters = [...text.toUpperCase().replace(/\s+/g, ' ')].map(shapeOf).filter((shape) => shape !== undefined);
  return letters.flatMap((shape, index) =>
    shape
      .split(' ')
      .filter((stroke) => stroke !== '')
      .map((stroke) => (stroke.match(/../g) ?? []).map(([x, y]): [number, number] => [(index * ADVANCE + Number(x)) * unit, (Number(y) - 1) * unit])),
  );
}

/** A letter with a mark that we do not draw stands without it. */
const shapeOf = (letter: string): string | undefined => (letter === ' ' ? '' : (own(letter) ?? own(letter.normalize('NFD').charAt(0))));
const own = (letter: string): string | undefined => SHAPES[ALIKE[letter] ?? letter];
