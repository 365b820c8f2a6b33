import { remember } from '../memo/remember.ts';
import type { FontFace } from '../model/font.ts';

/** A typeface as a document declares it. */
export interface FontFamily {
  /** Its name in styles. */
  family: string;
  /** See {@link import('./typefaces.ts').Typeface.scale}. */
  scale: number;
  faces: readonly FontFace[];
  /** The characters it draws, where it may not draw all that it has. */
  only?: readonly string[];
}

/**
 * Literata's own metrics (1.177 and 0.308 em) make the box of a line's text higher than the line: the anchor of words that begin a page would
 * reach above its text area, and Chromium's destination of it would be the page before. These are 1.215 em high, and shared out so that, rounded to
 * pixels as Chromium does, descenders (0.234 em) end within the line in every size we set, notes too: what hangs out of a page's last line is printed at the
 * top of the next page. All typefaces have the same, so that a line is as high whatever stands in it.
 */
const ASCENT = 98;
const DESCENT = 23.5;

const uris = new WeakMap<Uint8Array, string>();

/** `@font-face` rules with the fonts as data. */
export const fontFaceRules = remember(
  (families: readonly FontFamily[]): string => families.flatMap((family) => family.faces.map((face) => rule(family, face))).join('\n'),
  {
    by: (families) =>
      families.flatMap(({ family, scale, faces, only = [] }) => [
        family,
        scale,
        ...only,
        ...faces.flatMap(({ weight, style, bytes }) => [weight, style, bytes]),
      ]),
    most: 2,
  },
);

function rule({ family, scale, only }: FontFamily, { weight, style, bytes }: FontFace): string {
  // `size-adjust` changes the metrics as well (CSS Fonts 5, 4.2).
  const metrics = `ascent-override:${percent(ASCENT / scale)};descent-override:${percent(DESCENT / scale)};line-gap-override:0%`;
  const size = scale === 1 ? '' : `;size-adjust:${percent(scale * 100)}`;
  const range = only === undefined ? '' : `;unicode-range:${only.map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16)}`).join(',')}`;
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${dataUri(bytes)}")${range};${metrics}${size}}`;
}

const percent = (value: number): string => `${Number(value.toFixed(2))}%`;

function dataUri(bytes: Uint8Array): string {
  let uri = uris.get(bytes);
  if (uri === undefined) {
    uri = `data:font/ttf;base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
    uris.set(bytes, uri);
  }
  return uri;
}
