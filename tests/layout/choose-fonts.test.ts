import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { checkGlyphs } from '../../scripts/layout/check-glyphs.ts';
import { chooseFonts } from '../../scripts/layout/choose-fonts.ts';
import { fontCoverage } from '../../scripts/layout/font-coverage.ts';
import { loadFace } from '../../scripts/layout/load-fonts.ts';
import { COMPANIONS, LITERATA, MONO, OSWALD, SPECTRAL } from '../../scripts/layout/typefaces.ts';
import type { OwnFont } from '../../scripts/model/font.ts';

const require = createRequire(import.meta.url);
const GENTIUM = readFileSync(require.resolve('@expo-google-fonts/gentium-book-plus/400Regular/GentiumBookPlus_400Regular.ttf'));
const gentium = (role: string): OwnFont => ({
  role,
  name: 'Kettle',
  file: 'fonts/Kettle.ttf',
  faces: [{ weight: 400, style: 'normal', bytes: GENTIUM }],
  xHeight: 0.454,
});

const facesIn = (styles: string): number => styles.match(/src:url\("data:font\/ttf;base64,/g)?.length ?? 0;
const stackOf = (styles: string, role: string): string | undefined => new RegExp(`--${role}-face:([^;}]*)`).exec(styles)?.[1];

it('puts into a document only the typefaces that its characters need', () => {
  const { styles, ours, undrawn } = chooseFonts('<p>Words, слова, λόγοι, a co‑op, 5\u202Fkm, Å, e\u0301</p>', []);
  expect([ours, undrawn, facesIn(styles)]).toEqual([['Literata'], [], 5]);
  expect(stackOf(styles, 'text')).toBe('"Literata"');
});

const SCRIPTS: [text: string, typefaces: string[]][] = [
  ['Тоҷикӣ, Аԥсуа, Башҡорт, Чӑваш, ᾧ', ['Literata', 'Gentium Book Plus']],
  ['قازاق تىلى، ئۇيغۇرچە، پارسی گچپژ ۱۲۳', ['Literata', 'Scheherazade New']],
  ['שָׁלוֹם', ['Literata', 'Frank Ruhl Libre']],
  ['Հայերեն և', ['Literata', 'Noto Serif Armenian']],
  ['ქართული ᲥᲐᲠᲗᲣᲚᲘ', ['Literata', 'Noto Serif Georgian']],
  ['हिन्दी।', ['Literata', 'Noto Serif Devanagari']],
  ['✓ ✗ ★ ☐ ☑ ☒ ♥', ['Literata', 'Noto Sans Symbols 2']],
  ['☮ ☭ ①', ['Literata', 'Noto Sans Symbols']],
  ['→ № ½ ₸ ←', ['Literata']],
  ['🔥 👩‍🌾 ✊🏾 🇰🇿', ['Literata', 'Noto Emoji']],
];
it.each(SCRIPTS)('draws %s', (text, ours) => expect(chooseFonts(text, [])).toMatchObject({ ours, undrawn: [] }));

it('has a glyph of some typeface for ℃ ⇒ ‽ ⁂ ∈ and the letters of the old orthography', () => {
  expect(chooseFonts('℃ ⇒ ‽ ⁂ ∈ ∀ ѣ ѳ ѵ ѧ ⅔ ‰ ₽ ₾ ֏', []).undrawn).toEqual([]);
});

it('has in the faces of themes the letters of English, German, Russian and Kazakh, in every face', () => {
  const letters = [...'ABCxyzÄÖÜäöüßАБВэюяЁёӘәІіҢңҒғҮүҰұҚқӨөҺһ0123456789₸№«»„“”‘’–—…'];
  for (const { family, faces } of [SPECTRAL, OSWALD]) {
    const lacking = faces.map((face) => letters.filter((each) => !fontCoverage(loadFace(face).bytes)(each)).join(''));
    expect([family, ...lacking]).toEqual([family, ...faces.map(() => '')]);
  }
});

it('brings the fixed-width face where there is code', () => {
  const { styles, ours } = chooseFonts('<p>Type <code>ls</code></p>', []);
  expect(ours).toEqual(['Literata', 'Noto Sans Mono']);
  expect([stackOf(styles, 'code'), stackOf(styles, 'text')]).toEqual(['"Noto Sans Mono","Literata"', '"Literata"']);
});

it('has every character in all faces of its typeface, so that the first may choose for all', () => {
  const characters = [...new Set(SCRIPTS.flatMap(([text]) => [...text]))];
  for (const { family, faces } of [LITERATA, ...COMPANIONS, MONO]) {
    const drawn = faces.map((face) => characters.filter(fontCoverage(loadFace(face).bytes)).join(''));
    expect([family, new Set(drawn).size]).toEqual([family, 1]);
  }
});

it('sets the text in the publication’s own typeface, and what that lacks in ours', () => {
  expect(chooseFonts('Words', [gentium('text')])).toMatchObject({ ours: [], own: ['Kettle'] });
  const { styles, ours } = chooseFonts('Words 🔥', [gentium('text')]);
  expect([ours, stackOf(styles, 'text')]).toEqual([['Noto Emoji'], '"own-text","Noto Emoji"']);
});

it('sets headings alone in a typeface named for them', () => {
  const { styles } = chooseFonts('Words', [gentium('heading')]);
  expect([stackOf(styles, 'heading'), stackOf(styles, 'text')]).toEqual(['"own-heading","Literata"', '"Literata"']);
});

it('sets a script in the typeface named for it, though ours has it, and nothing else', () => {
  const { styles } = chooseFonts('Words, λόγοι', [gentium('Grek')]);
  expect(stackOf(styles, 'text')).toBe('"own-Grek","Literata"');
  expect(/"own-Grek".*?unicode-range:([^;]*)/.exec(styles)?.[1]?.split(',').toSorted()).toEqual(['U+3b3', 'U+3b9', 'U+3bb', 'U+3bf', 'U+3cc']);
});

it('says where a character stands that nothing draws, and which file would help', () => {
  const texts = new Map([
    ['chapters/en/a.md', 'Plain.\nA kettle, 水壶 or 釜.'],
    ['chapters/en/b.md', '水 and ช'],
  ]);
  const problems = checkGlyphs(['水', '壶', '釜', 'ช', '\uE000'], texts, []);
  expect(problems.map(({ place, message }) => [place.path, place.line, place.column, message.split(', expected')[0]])).toEqual([
    ['chapters/en/a.md', 2, 11, 'Unexpected characters `水` (U+6C34), `壶` (U+58F6), `釜` (U+91DC) of Han'],
    ['chapters/en/b.md', 1, 1, 'Unexpected character `水` (U+6C34) of Han'],
    ['chapters/en/b.md', 1, 7, 'Unexpected character `ช` (U+0E0A) of Thai'],
    ['templates', undefined, undefined, 'Unexpected character `\uE000` (U+E000) of a symbol'],
  ]);
  expect(problems[0]?.hint).toContain('such as Noto Sans SC, into `fonts/` and name it in publication.yml: `fonts: { Hans: fonts/NotoSansSC-Regular.ttf }`');
});
