import { PDFArray, type PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import { itemsOf, numberAt, valueAt } from '../../access/file/values.ts';
import { fontsOf } from '../../access/fonts/font-info.ts';
import { shownGlyphs } from '../../access/fonts/shown-glyphs.ts';
import { readableBytes } from '../../content/readable-bytes.ts';
import { type Advances, readAdvances } from '../read-advances.ts';
import type { ArchiveRule } from '../rule.ts';

/** Of a thousandth of the type's size: what rounding may leave. */
const SLACK = 1;
const USUAL = 1000;

/** Clause 6.2.11.5: glyphs are as wide as the file says. Of TrueType programs of composite fonts, whose numbers of glyphs are known; others are not looked at. */
export const widths: ArchiveRule = {
  clause: '6.2.11.5',
  expects: 'the width that the font program has',
  hint: 'Embed the font anew.',
  *breaches({ access }) {
    for (const font of fontsOf(access)) {
      const { descendant, subtype, program, name, page } = font;
      const bytes = subtype === 'CIDFontType2' && program ? readableBytes(program) : undefined;
      const advances: Advances | undefined = bytes && readAdvances(bytes);
      if (advances === undefined || descendant === undefined) continue;
      const said = saidWidths(descendant);
      const wrong = shownGlyphs(font).find(({ code, glyph }) => {
        const real = glyph === undefined ? undefined : advances(glyph);
        return real !== undefined && Math.abs(real - (said.get(code) ?? numberAt(descendant, 'DW') ?? USUAL)) > SLACK;
      });
      if (wrong) yield { found: `glyph ${wrong.code} of the font \`${name}\` of another width`, page };
    }
  },
};

/** `W` (ISO 32000-1, 9.7.4.3): a number and widths from there on, or two numbers and one width for all between. */
function saidWidths(font: PDFDict): Map<number, number> {
  const list = valueAt(font, 'W');
  const items = list instanceof PDFArray ? itemsOf(list) : [];
  const widths = new Map<number, number>();
  for (let at = 0; at + 1 < items.length; ) {
    const [first, second, third] = [numberIn(items[at]), items[at + 1], items[at + 2]];
    if (second instanceof PDFArray) {
      for (const [index, each] of itemsOf(second).entries()) widths.set(first + index, numberIn(each));
      at += 2;
    } else {
      for (let code = first; code <= Math.min(numberIn(second), first + 0xffff); code++) widths.set(code, numberIn(third));
      at += 3;
    }
  }
  return widths;
}

const numberIn = (value: unknown): number => (value instanceof PDFNumber ? value.asNumber() : 0);
