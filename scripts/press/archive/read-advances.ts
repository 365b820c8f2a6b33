/** The width of a glyph by its number, in thousandths of the type's size; undefined where the program has none of that number. */
export type Advances = (glyph: number) => number | undefined;

const HEADER = 12;
const ENTRY = 16;

/** Widths of a TrueType or OpenType program (ISO/IEC 14496-22, `hhea` and `hmtx`); undefined where it cannot be read. */
export function readAdvances(program: Uint8Array): Advances | undefined {
  const file = Buffer.from(program.buffer, program.byteOffset, program.byteLength);
  const tables = new Map<string, number>();
  if (file.length < HEADER) return undefined;
  const count = file.readUInt16BE(4);
  if (HEADER + count * ENTRY > file.length) return undefined;
  for (let at = HEADER; at < HEADER + count * ENTRY; at += ENTRY) tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8));
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((name) => tables.get(name) ?? file.length);
  if (head === undefined || hhea === undefined || hmtx === undefined || Math.max(head + 20, hhea + 36) > file.length) return undefined;
  const [units, metrics] = [file.readUInt16BE(head + 18), file.readUInt16BE(hhea + 34)];
  if (units === 0 || metrics === 0 || hmtx + 4 * metrics > file.length) return undefined;
  // Those behind the last have its width.
  return (glyph) => (file.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / units;
}
