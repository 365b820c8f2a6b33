import { drawQrCode, type QrCode } from '../../drawings/draw-qr-code.ts';
import type { Setting } from '../../part.ts';

/** Digits that are read aloud at a breath, and such groups in a line. */
const GROUP = /.{4}/g;
const LINE = 8;

/** The file that a card is handed round with. */
export interface CheckedFile {
  /** As it is called. */
  name: string;
  /** In hexadecimal digits. */
  sha256: string;
}

interface CardView {
  file: string;
  /** Lines of groups of digits. */
  checksum: string[][];
  code: QrCode;
  key: string | null;
}

/**
 * Address, and what a file is recognised by. The checksum is the one that any phone or computer works out of a file, not a number of ours: who compares it needs no
 * zine. Letters among its digits have a name each, that nobody mishears.
 */
export function cardView({ config }: Setting, { name, sha256 }: CheckedFile): CardView {
  const groups = sha256.match(GROUP) ?? [];
  const checksum = Array.from({ length: Math.ceil(groups.length / LINE) }, (_, line) => groups.slice(line * LINE, (line + 1) * LINE));
  // Capitals take less room in the code.
  return { file: name, checksum, code: drawQrCode(sha256.toUpperCase()), key: config.key ?? null };
}
