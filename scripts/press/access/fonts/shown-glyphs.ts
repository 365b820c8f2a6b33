import { PDFStream } from '@cantoo/pdf-lib';
import { readableBytes } from '../../content/readable-bytes.ts';
import { valueAt } from '../file/values.ts';
import { type FontInfo, isName } from './font-info.ts';

/** A code that is shown, with the glyph that it selects. */
export interface ShownGlyph {
  code: number;
  /** Number of the glyph in the program, or of the character in the collection where only that is known. */
  glyph: number | undefined;
  isMissing: boolean;
}

/** The glyphs of the codes that are shown, as far as it is known without the font program. */
export function shownGlyphs({ codes, descendant, isIdentity }: FontInfo): ShownGlyph[] {
  if (descendant === undefined || !isIdentity) return [];
  const map = valueAt(descendant, 'CIDToGIDMap');
  const numbers = map instanceof PDFStream ? readableBytes(map) : undefined;
  const isOwn = numbers === undefined && (map === undefined || !isName(map, 'Identity'));
  return [...codes].map((code) => {
    const glyph = numbers === undefined ? code : ((numbers[2 * code] ?? 0) << 8) | (numbers[2 * code + 1] ?? 0);
    return { code, glyph: isOwn ? undefined : glyph, isMissing: glyph === 0 };
  });
}
