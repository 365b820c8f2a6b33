import { PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Heading } from '../../model/layout.ts';
import { allBelow, type OutlineItem } from './outline-items.ts';

const key = (text: string): PDFName => PDFName.of(text);

/**
 * Gives every entry of the outline the words of its heading. Chromium (153) joins the lines of a heading without a space, and takes notes that stand in it
 * for words of it; the entries and their order are right.
 * @throws Error where entries and headings are not the same, which no publication may cause
 */
export function nameOutline(outline: OutlineItem | undefined, headings: readonly Heading[]): void {
  const items = outline === undefined ? [] : allBelow(outline);
  for (const [index, { level, text }] of headings.entries()) {
    const dict = items[index]?.dict;
    const type = dict && typeOf(dict);
    if (dict === undefined || (type !== undefined && type !== `H${level}`)) {
      throw new Error(`the outline has ${type ?? 'no entry'} where the heading “${text}” of level ${level} is printed`);
    }
    if (text !== '') dict.set(key('Title'), PDFHexString.fromText(text));
  }
  if (items.length > headings.length) throw new Error(`the outline has ${items.length} entries for ${headings.length} headings`);
}

/** What the tags call the heading that an entry leads to. */
function typeOf(dict: PDFDict): string | undefined {
  const element = dict.lookup(key('SE'));
  const type = element instanceof PDFDict ? element.lookup(key('S')) : undefined;
  return type instanceof PDFName ? type.decodeText() : undefined;
}
