/** Scripts by their ISO 15924 code where these name what several scripts of Unicode are written with, or none. */
const COMPOUND: Record<string, string> = {
  Hans: 'scx=Hani',
  Hant: 'scx=Hani',
  Jpan: 'scx=Hani}\\p{scx=Hira}\\p{scx=Kana',
  Kore: 'scx=Hang}\\p{scx=Hani',
  Zsye: 'Extended_Pictographic',
  Zsym: 'S',
};
/** Punctuation and forms of full width, which Unicode counts to no script. */
const FULL_WIDTH = '\\u3000-\\u303F\\uFF00-\\uFFEF';

/** The characters of a script by its ISO 15924 code; undefined where there is no such script. */
export function scriptPattern(code: string): RegExp | undefined {
  const property = COMPOUND[code] ?? `scx=${code}`;
  try {
    return new RegExp(`[\\p{${property}}${/Hani|Hang/.test(property) ? FULL_WIDTH : ''}]`, 'u');
  } catch {
    return undefined;
  }
}

/** Scripts that zine brings no typeface for, and a free typeface that has static TrueType files. */
const WITHOUT_FACE: readonly [script: string, role: string, typeface: string][] = [
  ['Hani', 'Hans', 'Noto Sans SC'],
  ['Hira', 'Jpan', 'Noto Sans JP'],
  ['Kana', 'Jpan', 'Noto Sans JP'],
  ['Hang', 'Kore', 'Noto Sans KR'],
  ...'Thai Laoo Khmr Mymr Tibt Ethi Beng Gujr Guru Taml Telu Knda Mlym Orya Sinh Mong Syrc Thaa Nkoo Cher Cans Tfng Copt Goth Java Bali Adlm'
    .split(' ')
    .map((code): [string, string, string] => [code, code, `Noto Sans ${nameOf(code)}`]),
];

/** What a character belongs to: the name of its script, the role under `fonts` that would draw it, and a typeface that would do. */
export interface ScriptNeed {
  name: string;
  role: string;
  typeface: string;
}

export function scriptNeed(character: string): ScriptNeed {
  const found = WITHOUT_FACE.find(([script]) => new RegExp(`\\p{sc=${script}}`, 'u').test(character));
  if (found !== undefined) return { name: nameOf(found[0]), role: found[1], typeface: found[2] };
  if (scriptPattern('Hans')?.test(character)) return { name: 'Han', role: 'Hans', typeface: 'Noto Sans SC' };
  return { name: 'a symbol', role: 'Zsym', typeface: 'Noto Sans Symbols' };
}

function nameOf(code: string): string {
  return new Intl.DisplayNames('en', { type: 'script' }).of(code) ?? code;
}
