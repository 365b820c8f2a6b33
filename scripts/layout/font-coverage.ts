import { fontTable } from '../model/font-table.ts';

/** Characters for which a font's own are drawn (HarfBuzz, hb-ot-shape-normalize.cc): the hyphen that does not break, and spaces of any width. */
const NO_BREAK_HYPHEN = 0x2011;
const HYPHEN = 0x2010;
const SPACE = /\p{Zs}/u;

/**
 * The characters a TrueType or OpenType font can draw, read from its `cmap` table (OpenType 1.9, formats 4 and 12): the browser sets a
 * character that no face has in some font of the system, or as an empty box, and says nothing.
 */
export function fontCoverage(font: Uint8Array): (character: string) => boolean {
  const cmap = fontTable(font, 'cmap');
  if (cmap === undefined) throw new RangeError('font without cmap table');
  const ranges: [number, number][] = [];
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const subtable = cmap.getUint32(4 + i * 8 + 4);
    const format = cmap.getUint16(subtable);
    if (format === 4) ranges.push(...segments(cmap, subtable));
    if (format === 12) ranges.push(...groups(cmap, subtable));
  }
  const has = (code: number): boolean => ranges.some(([from, to]) => from <= code && code <= to);
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return has(code) || (code === NO_BREAK_HYPHEN && has(HYPHEN)) || SPACE.test(character) || isComposed(character, has);
  };
}

/** What Unicode counts as the same is drawn from its pieces: Å of U+212B, a letter and its accent. */
function isComposed(character: string, has: (code: number) => boolean): boolean {
  const pieces = [...character.normalize('NFD')];
  return (pieces.length > 1 || pieces[0] !== character) && pieces.every((piece) => has(piece.codePointAt(0) ?? 0));
}

/** Format 4, the basic plane in segments. A character in a segment may still map to glyph 0, "missing". */
function segments(view: DataView, at: number): [number, number][] {
  const count = view.getUint16(at + 6) / 2;
  const found: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const end = view.getUint16(at + 14 + i * 2);
    const start = view.getUint16(at + 16 + count * 2 + i * 2);
    const delta = view.getUint16(at + 16 + count * 4 + i * 2);
    const rangeAt = at + 16 + count * 6 + i * 2;
    const rangeOffset = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = rangeOffset === 0 ? code + delta : view.getUint16(rangeAt + rangeOffset + (code - start) * 2);
      if ((glyph & 0xffff) === 0) continue;
      const last = found.at(-1);
      if (last && last[1] === code - 1) last[1] = code;
      else found.push([code, code]);
    }
  }
  return found;
}

/** Format 12, all planes in groups. */
function groups(view: DataView, at: number): [number, number][] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => [view.getUint32(at + 16 + i * 12), view.getUint32(at + 20 + i * 12)]);
}
