import { PDFDict, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { deflated, pageContent, streamText } from '../content/page-content.ts';
import { toUnicode } from '../preflight/walk/to-unicode.ts';

const key = (text: string): PDFName => PDFName.of(text);
const NOTHING = /^(<[0-9A-F]{4}>) <0000>$/gm;
const REPLACED = /\/ActualText\s*<FEFF([0-9A-F]+)>\s*>>\s*BDC\n([\s\S]*?)\nEMC/g;
/** Joins its neighbours and shows nothing: for a glyph of which nothing is known. */
const JOINER = '\u200D';

/**
 * Gives characters to glyphs that stand for none by themselves, as marks over Arabic letters do: Chromium (153) says U+0000 of them, which ISO 14289-1
 * (7.21.7) forbids, and has a text stand for letter and mark together. Of that text, parted into both, what no other glyph of it says is the mark.
 */
export function nameGlyphs(document: PDFDocument): void {
  for (const [, font] of document.context.enumerateIndirectObjects()) {
    const cmap = font instanceof PDFDict && font.get(key('Type')) === key('Font') ? font.lookup(key('ToUnicode')) : undefined;
    const text = cmap instanceof PDFStream ? streamText(cmap) : '';
    if (!(font instanceof PDFDict) || !/^<[0-9A-F]{4}> <0000>$/m.test(text)) continue;
    const texts = toUnicode(text);
    const named = text.replace(NOTHING, (_, code: string) => `${code} <${hex(characterOf(document, code, texts))}>`);
    font.set(key('ToUnicode'), document.context.register(deflated(document.context, Buffer.from(named, 'latin1'))));
  }
}

function characterOf(document: PDFDocument, code: string, texts: ReadonlyMap<number, string>): string {
  for (const { node } of document.getPages()) {
    const content = pageContent(document, node);
    for (const [, actual = '', inside = ''] of content.includes(code) ? content.matchAll(REPLACED) : []) {
      if (!inside.includes(`${code} Tj`)) continue;
      const others = [...inside.matchAll(/<([0-9A-F]{4})> Tj/g)].map(([, each = '']) => texts.get(Number.parseInt(each, 16)) ?? '').join('');
      const rest = [...Buffer.from(actual, 'hex').swap16().toString('utf16le').normalize('NFD')].filter((each) => !others.includes(each));
      if (rest.length > 0) return rest.join('');
    }
  }
  return JOINER;
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
