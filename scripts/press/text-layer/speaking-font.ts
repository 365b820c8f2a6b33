import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { deflated, streamText } from '../content/page-content.ts';
import { readWidths } from '../preflight/walk/composite-glyphs.ts';
import { stringCodes } from '../preflight/walk/string-codes.ts';
import { toUnicode } from '../preflight/walk/to-unicode.ts';

export interface SpokenGlyph {
  code: number;
  /** Undefined where the font does not say. */
  text: string | undefined;
}

/** A font that says what its codes stand for, and can be given more of them. */
export interface SpeakingFont {
  /** The glyph that a string shows, as it is written in content; undefined where these are several, or none. */
  glyph(raw: string): SpokenGlyph | undefined;
  /** The strings that show a glyph with one of these texts. */
  showing(is: (text: string) => boolean): string[];
  /** A string that draws the same glyph and stands for this text; undefined where there is no room for another code. */
  codeFor(code: number, text: string): string | undefined;
  /** Writes the codes that were added into the font. */
  finish(): void;
}

const key = (text: string): PDFName => PDFName.of(text);
const LARGEST = 0xffff;

/**
 * Fonts as Chromium writes them: TrueType, with the glyph's number for a code (ISO 32000-2, 9.7.4.2). A glyph has one text there (`ToUnicode`), though small
 * capitals, say, stand for two letters; it is drawn by as many codes as it has texts from here on.
 * @returns undefined for other fonts, which stay as they are
 */
export function speakingFont(font: PDFDict): SpeakingFont | undefined {
  const { context } = font;
  const list = font.lookup(key('DescendantFonts'));
  const descendant = list instanceof PDFArray ? list.lookup(0) : undefined;
  const cmap = font.lookup(key('ToUnicode'));
  const map = descendant instanceof PDFDict ? descendant.lookup(key('CIDToGIDMap')) : undefined;
  const isPlain = font.lookup(key('Encoding')) === key('Identity-H') && map === key('Identity');
  if (!isPlain || !(descendant instanceof PDFDict) || !(cmap instanceof PDFStream)) return undefined;
  const texts = toUnicode(streamText(cmap));
  const widths = readWidths(descendant.lookup(key('W')));
  const first = [...texts.keys(), ...widths.keys()].reduce((most, code) => Math.max(most, code), 0) + 1;
  const added = new Map<string, { code: number; glyph: number; text: string }>();
  const glyphs = new Map<string, SpokenGlyph | undefined>();
  return {
    glyph(raw) {
      if (!glyphs.has(raw)) {
        const [code, ...more] = stringCodes(raw, 2);
        glyphs.set(raw, code === undefined || more.length > 0 ? undefined : { code, text: texts.get(code) });
      }
      return glyphs.get(raw);
    },
    showing: (is) => [...texts].flatMap(([code, text]) => (is(text) ? [`<${hex(code)}>`] : [])),
    codeFor(glyph, text) {
      if (texts.get(glyph) === text) return `<${hex(glyph)}>`;
      const known = added.get(`${glyph} ${text}`);
      if (known) return `<${hex(known.code)}>`;
      const code = first + added.size;
      if (code > LARGEST) return undefined;
      added.set(`${glyph} ${text}`, { code, glyph, text });
      return `<${hex(code)}>`;
    },
    finish() {
      if (added.size === 0) return;
      const all = [...added.values()];
      const numbers = Buffer.alloc(2 * (first + all.length));
      for (let code = 0; code < first; code++) numbers.writeUInt16BE(code, 2 * code);
      for (const { code, glyph } of all) numbers.writeUInt16BE(glyph, 2 * code);
      descendant.set(key('CIDToGIDMap'), context.register(deflated(context, numbers)));
      const usual = descendant.lookup(key('DW'));
      const fallback = usual instanceof PDFNumber ? usual.asNumber() : 1000;
      const known = descendant.lookup(key('W'));
      const addedWidths = [PDFNumber.of(first), context.obj(all.map(({ glyph }) => widths.get(glyph) ?? fallback)) as PDFObject];
      descendant.set(key('W'), context.obj([...(known instanceof PDFArray ? known.asArray() : []), ...addedWidths]));
      font.set(key('ToUnicode'), context.register(deflated(context, Buffer.from(withCharacters(streamText(cmap), all), 'latin1'))));
    },
  };
}

/** As many entries as a block may have (Adobe technical note 5014). */
const BLOCK = 100;

function withCharacters(cmap: string, added: readonly { code: number; text: string }[]): string {
  const lines = added.map(({ code, text }) => `<${hex(code)}> <${Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('')}>`);
  let blocks = '';
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK);
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return cmap.replace(/(?=\bendcmap\b)/, blocks);
}

/** Two bytes as four digits. */
const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
