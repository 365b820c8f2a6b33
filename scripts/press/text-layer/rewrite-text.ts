import type { FontOf } from './replacement.ts';
import { rewriteTextObject } from './rewrite-text-object.ts';

/** Chromium breaks lines there, and begins each text with its font. */
const BEHIND_TEXT_OBJECTS = /(?<=\nET\n)/;
const BASELINE = /(\S+) Tm\n/;

/**
 * Makes the text of a content stream readable for every program, without moving anything: numbers stay as they are written. Chromium says by `ActualText`
 * what a glyph stands for where its font says something else, which not all reader programs look at; here the code says it.
 *
 * Where a line's end divides a word Chromium (153) writes a soft hyphen that draws nothing and then U+2010, so that no program finds the word. What pdf.js,
 * poppler, mupdf and pdfium all take for a division, in searching and copying, is U+002D at the end of a line (measured; of U+00AD that is true of none but
 * mupdf and pdfium). So the hyphen of a division becomes U+002D, and one that is written and happens to stand at the end of a line says that it is U+2010,
 * which stays when it is copied.
 *
 * @param hyphens the strings that show a hyphen, as they are written in content, of whatever font
 */
export function rewriteText(content: string, fontOf: FontOf, hyphens: readonly string[]): string {
  const objects = content.split(BEHIND_TEXT_OBJECTS);
  const endings = hyphens.map((hyphen) => `${hyphen} Tj\nET\n`);
  let isDivided = false;
  const written = objects.map((object, index) => {
    // Nine of ten have nothing to be said otherwise, and need not be read.
    if (!isDivided && !object.includes('/ActualText') && !endings.some((ending) => object.endsWith(ending))) return object;
    const rewritten = rewriteTextObject(object, { fontOf, isDivided, next: BASELINE.exec(objects[index + 1] ?? '')?.[1] });
    isDivided = rewritten.isDivided;
    return rewritten.content;
  });
  // Numbers and letters by themselves repeat oftener: of the content, deflated, this saves a fortieth.
  return written.join('').replaceAll(' Td <', ' Td\n<');
}
