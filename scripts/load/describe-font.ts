import type { OwnFont } from '../model/font.ts';
import { fontTable } from '../model/font-table.ts';

/** Name ids of a family (OpenType 1.9, name): the typographic one, or else the one for four faces. */
const FAMILY_IDS = [16, 1];
const WINDOWS = 3;
/** The first version of OS/2 that tells the height of x, and where. */
const X_HEIGHT = { version: 2, at: 86 };

/** What a sound font says of itself: the name of its family, and the height of its x in em. */
export function describeFont(font: Uint8Array): Partial<Pick<OwnFont, 'name' | 'xHeight'>> {
  const [name, xHeight] = [familyName(font), relativeXHeight(font)];
  return { ...(name === undefined ? {} : { name }), ...(xHeight === undefined ? {} : { xHeight }) };
}

function familyName(font: Uint8Array): string | undefined {
  const table = fontTable(font, 'name');
  if (table === undefined) return undefined;
  const strings = table.getUint16(4);
  const records = Array.from({ length: table.getUint16(2) }, (_, i) => 6 + i * 12).filter((at) => table.getUint16(at) === WINDOWS);
  for (const id of FAMILY_IDS) {
    const at = records.find((record) => table.getUint16(record + 6) === id);
    if (at === undefined) continue;
    const start = table.byteOffset + strings + table.getUint16(at + 10);
    return new TextDecoder('utf-16be').decode(new Uint8Array(table.buffer, start, table.getUint16(at + 8)));
  }
  return undefined;
}

function relativeXHeight(font: Uint8Array): number | undefined {
  const [os2, head] = [fontTable(font, 'OS/2'), fontTable(font, 'head')];
  if (os2 === undefined || head === undefined || os2.getUint16(0) < X_HEIGHT.version) return undefined;
  return os2.getInt16(X_HEIGHT.at) / head.getUint16(18) || undefined;
}
