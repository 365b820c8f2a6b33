import { fontTable, fontTags } from '../model/font-table.ts';

/** Why a file cannot be used, and what to do. */
export interface FontRefusal {
  found: string;
  hint: string;
}

const NEEDED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'OS/2'];
/** OpenType 1.9, OS/2, fsType: the bits of the permission, of which only "restricted" forbids; and "bitmaps only". */
const PERMISSION = 0x000f;
const RESTRICTED = 0x0002;
const BITMAPS_ONLY = 0x0200;

const STATIC = 'Take the static TrueType file (`.ttf`) of the typeface, often in a folder `static/` beside it.';
const SIGNATURES: Record<string, FontRefusal> = {
  OTTO: { found: 'font with PostScript outlines (CFF)', hint: STATIC },
  ttcf: { found: 'collection of fonts', hint: 'Take the file of the one face, with the ending `.ttf`.' },
  wOFF: { found: 'web font', hint: STATIC },
  wOF2: { found: 'web font', hint: STATIC },
};

/** Whether a font can be embedded as it is: one static TrueType face whose maker does not forbid it. */
export function checkFont(font: Uint8Array): FontRefusal | undefined {
  const signature = SIGNATURES[String.fromCharCode(...font.subarray(0, 4))];
  if (signature !== undefined) return signature;
  const tags = fontTags(font);
  if (tags.length === 0) return { found: 'file that is no font', hint: STATIC };
  if (tags.includes('fvar')) return { found: 'variable font', hint: STATIC };
  if (tags.some((tag) => fontTable(font, tag) === undefined)) return { found: 'font that is cut off', hint: 'Copy or download the file again.' };
  const lacking = NEEDED.filter((tag) => !tags.includes(tag));
  if (lacking.length > 0) return { found: `font without the table${lacking.length === 1 ? '' : 's'} \`${lacking.join('`, `')}\``, hint: STATIC };
  const permission = fontTable(font, 'OS/2')?.getUint16(8) ?? 0;
  if ((permission & PERMISSION) === RESTRICTED || (permission & BITMAPS_ONLY) !== 0) {
    return {
      found: 'font whose maker forbids embedding',
      hint: 'Take a typeface that may be printed from a PDF, such as one under the SIL Open Font License.',
    };
  }
  return undefined;
}
