import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { MachineError } from '../diagnostics/errors.ts';

/** One static face. Variable and synthesised faces become Type 3 fonts in Chromium's PDF, so every face in use is declared. */
export interface FontFace {
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  dataUri: string;
}

const FAMILY = 'Literata';
/** Text, emphasis, headings and their emphasis, display. All that templates/styles ask for, and no more. */
const FACES = [
  { weight: 400, style: 'normal', folder: '400Regular' },
  { weight: 400, style: 'italic', folder: '400Regular_Italic' },
  { weight: 600, style: 'normal', folder: '600SemiBold' },
  { weight: 600, style: 'italic', folder: '600SemiBold_Italic' },
  { weight: 900, style: 'normal', folder: '900Black' },
] as const;

/**
 * Literata's own metrics (1.177 and 0.308 em) make the box of a line's text higher than the line: the anchor of words that begin a page would
 * reach above its text area, and Chromium's destination of it would be the page before. These are 1.215 em high, and shared out so that, rounded to
 * pixels as Chromium does, descenders (0.234 em) end within the line in every size we set, notes too: what hangs out of a page's last line is printed at the
 * top of the next page.
 */
const METRICS = 'ascent-override:98%;descent-override:23.5%;line-gap-override:0%';

const require = createRequire(import.meta.url);
let faces: Promise<FontFace[]> | undefined;

/**
 * The faces of the publication as data, read once.
 *
 * @throws MachineError where the font package is incomplete.
 */
export function loadFonts(): Promise<FontFace[]> {
  faces ??= Promise.all(FACES.map(readFace));
  return faces;
}

async function readFace({ weight, style, folder }: (typeof FACES)[number]): Promise<FontFace> {
  const name = `@expo-google-fonts/literata/${folder}/Literata_${folder}.ttf`;
  try {
    const bytes = await readFile(require.resolve(name));
    return { family: FAMILY, weight, style, dataUri: `data:font/ttf;base64,${bytes.toString('base64')}` };
  } catch (cause) {
    throw new MachineError(`Font ${name} cannot be read; run \`npm ci\``, { cause });
  }
}

/** `@font-face` rules for {@link FontFace}s. */
export const fontFaceRules = (fonts: readonly FontFace[]): string =>
  fonts
    .map(
      ({ family, weight, style, dataUri }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${dataUri}") format("truetype");${METRICS}}`,
    )
    .join('\n');
