/**
 * The characters a TrueType or OpenType font has glyphs for, read from its `cmap` table (OpenType 1.9, formats 4 and 12): the browser sets a
 * character that no face has in some font of the system, or as an empty box, and says nothing.
 */
export function fontCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const ranges: [number, number][] = [];
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) ranges.push(...segments(view, subtable));
    if (format === 12) ranges.push(...groups(view, subtable));
  }
  return (codePoint) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to);
}

function tableOffset(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const name = String.fromCharCode(view.getUint8(record), view.getUint8(record + 1), view.getUint8(record + 2), view.getUint8(record + 3));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new RangeError(`font without ${tag} table`);
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
