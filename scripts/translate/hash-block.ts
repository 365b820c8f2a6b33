import { createHash } from 'node:crypto';

/** Of 256 bits; more than enough to tell the blocks of a publication apart. */
const DIGITS = 16;

/**
 * A text as it is compared: what an editor, a mail program or another system does to a file by itself is not seen. So quotation marks, apostrophes, dashes and
 * ellipses count however they are written, and spaces of any kind as one.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replace(/[“”„‟«»"″]/gu, '"')
    .replace(/[‘’‚‛‹›ʼ`´′]/gu, "'")
    .replace(/''|"/gu, '"')
    .replace(/---?|[–—‒―‐‑−]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Hash of a text as {@link normalise} leaves it. */
export const hashText = (text: string): string => createHash('sha256').update(normalise(text)).digest('hex').slice(0, DIGITS);
