import type { FontFace } from '../model/font.ts';

/** A face that comes with zine: its file in the package of its typeface. */
export interface FaceFile extends Omit<FontFace, 'bytes'> {
  file: string;
}

/** A typeface that comes with zine. Each is under the SIL Open Font License (LICENSE). */
export interface Typeface {
  family: string;
  /** How much larger than its own size it is set, so that its small letters are as high as those of Literata (0.507 em). */
  scale: number;
  faces: readonly FaceFile[];
}

const upright = (weight: number, file: string): FaceFile => ({ weight, style: 'normal', file });
const italic = (weight: number, file: string): FaceFile => ({ weight, style: 'italic', file });
const google = (name: string, folder: string, family: string): string => `@expo-google-fonts/${name}/${folder}/${family}_${folder}.ttf`;

/** Text, emphasis, headings and their emphasis, display. All that templates/styles ask for, and no more. */
export const LITERATA: Typeface = {
  family: 'Literata',
  scale: 1,
  faces: [
    upright(400, google('literata', '400Regular', 'Literata')),
    italic(400, google('literata', '400Regular_Italic', 'Literata')),
    upright(600, google('literata', '600SemiBold', 'Literata')),
    italic(600, google('literata', '600SemiBold_Italic', 'Literata')),
    upright(900, google('literata', '900Black', 'Literata')),
  ],
};

/** For heads: narrow and heavy, in capitals. It has no italics and no old-style figures. Weight 700 stands for 900. */
export const OSWALD: Typeface = {
  family: 'Oswald',
  scale: 0.877,
  faces: [
    upright(400, google('oswald', '400Regular', 'Oswald')),
    upright(600, google('oswald', '600SemiBold', 'Oswald')),
    upright(900, google('oswald', '700Bold', 'Oswald')),
  ],
};

/** Quiet text with small capitals. */
export const SPECTRAL: Typeface = {
  family: 'Spectral',
  scale: 1.127,
  faces: [
    upright(400, google('spectral', '400Regular', 'Spectral')),
    italic(400, google('spectral', '400Regular_Italic', 'Spectral')),
    upright(600, google('spectral', '600SemiBold', 'Spectral')),
    italic(600, google('spectral', '600SemiBold_Italic', 'Spectral')),
  ],
};

/** For code, and last of all for what no other has. */
export const MONO: Typeface = {
  family: 'Noto Sans Mono',
  scale: 0.946,
  faces: [upright(400, google('noto-sans-mono', '400Regular', 'NotoSansMono')), upright(600, google('noto-sans-mono', '600SemiBold', 'NotoSansMono'))],
};

/** What draws a character that Literata lacks: the first that has it. A script without italics is set upright among them. */
export const COMPANIONS: readonly Typeface[] = [
  // Before the letters: Gentium has a tick and no cross.
  { family: 'Noto Sans Symbols 2', scale: 1, faces: [upright(400, google('noto-sans-symbols-2', '400Regular', 'NotoSansSymbols2'))] },
  // Greek, Latin and Cyrillic of every language; weight 700 stands for 600.
  {
    family: 'Gentium Book Plus',
    scale: 1.117,
    faces: [
      upright(400, google('gentium-book-plus', '400Regular', 'GentiumBookPlus')),
      italic(400, google('gentium-book-plus', '400Regular_Italic', 'GentiumBookPlus')),
      upright(600, google('gentium-book-plus', '700Bold', 'GentiumBookPlus')),
      italic(600, google('gentium-book-plus', '700Bold_Italic', 'GentiumBookPlus')),
    ],
  },
  {
    // Its letters are whole glyphs: in a face that sets the dots apart, words are found and copied in pieces.
    family: 'Scheherazade New',
    scale: 1.15,
    faces: [
      upright(400, google('scheherazade-new', '400Regular', 'ScheherazadeNew')),
      upright(600, google('scheherazade-new', '600SemiBold', 'ScheherazadeNew')),
    ],
  },
  {
    family: 'Frank Ruhl Libre',
    scale: 1.12,
    faces: [
      upright(400, google('frank-ruhl-libre', '400Regular', 'FrankRuhlLibre')),
      upright(600, google('frank-ruhl-libre', '600SemiBold', 'FrankRuhlLibre')),
      upright(900, google('frank-ruhl-libre', '900Black', 'FrankRuhlLibre')),
    ],
  },
  {
    family: 'Noto Serif Armenian',
    scale: 0.97,
    faces: [400, 600, 900].map((weight) => upright(weight, `@fontsource/noto-serif-armenian/files/noto-serif-armenian-armenian-${weight}-normal.woff`)),
  },
  {
    family: 'Noto Serif Georgian',
    scale: 0.94,
    faces: [400, 600, 900].map((weight) => upright(weight, `@fontsource/noto-serif-georgian/files/noto-serif-georgian-georgian-${weight}-normal.woff`)),
  },
  {
    family: 'Noto Serif Devanagari',
    // Its letters hang below a line, and are as high as those of Literata with their ascenders.
    scale: 1.14,
    faces: [
      upright(400, google('noto-serif-devanagari', '400Regular', 'NotoSerifDevanagari')),
      upright(600, google('noto-serif-devanagari', '600SemiBold', 'NotoSerifDevanagari')),
    ],
  },
  { family: 'Noto Sans Symbols', scale: 1, faces: [upright(400, google('noto-sans-symbols', '400Regular', 'NotoSansSymbols'))] },
  // Drawings in black: a line holds in print what a colour would not.
  { family: 'Noto Emoji', scale: 1, faces: [upright(400, google('noto-emoji', '400Regular', 'NotoEmoji'))] },
  { family: 'Noto Sans Math', scale: 1, faces: [upright(400, google('noto-sans-math', '400Regular', 'NotoSansMath'))] },
];
