import type { PDFDict } from '@cantoo/pdf-lib';
import { stringCodes } from '../../preflight/walk/string-codes.ts';
import { nameAt } from './values.ts';

/** A font with what is shown by it. */
export interface FontUse {
  dict: PDFDict;
  /** Where it is used first, from 1. */
  page: number;
  /** The strings by whose bytes it is shown, as codes of two bytes for a composite font and of one for others. */
  codes: Set<number>;
  /** Strings of a composite font whose codes may be of other lengths. */
  strings: Set<string>;
  /** Whether anything of it is painted: text may be there for copying only (ISO 32000-1, 9.3.6). */
  isPainted: boolean;
  bytes: 1 | 2;
  isIdentity: boolean;
}

export function fontUse(dict: PDFDict, page: number): FontUse {
  const isComposite = nameAt(dict, 'Subtype') === 'Type0';
  const isIdentity = /^Identity-/.test(nameAt(dict, 'Encoding') ?? '');
  return { dict, page, codes: new Set(), strings: new Set(), isPainted: false, bytes: isComposite ? 2 : 1, isIdentity };
}

/** Notes a string that stands in the content from `from` to `to`, delimiters included. */
export function noteString(use: FontUse, content: Uint8Array, from: number, to: number): void {
  const single = use.bytes === 2 && to - from === 6 && content[from] === 60 ? fourDigits(content, from + 1) : -1;
  if (single >= 0 && use.isIdentity) {
    use.codes.add(single);
    return;
  }
  const raw = Buffer.from(content.subarray(from, to)).toString('latin1');
  if (use.bytes === 2 && !use.isIdentity) use.strings.add(raw);
  else for (const code of stringCodes(raw, use.bytes)) use.codes.add(code);
}

/** The number that Chromium writes for each glyph; -1 where it is none. */
function fourDigits(content: Uint8Array, at: number): number {
  let value = 0;
  for (let index = at; index < at + 4; index++) {
    const byte = content[index] as number;
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : byte >= 65 && byte <= 70 ? byte - 55 : byte >= 97 && byte <= 102 ? byte - 87 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}
