/** A piece of an RTF file (Rich Text Format Specification 1.9.1): a brace, a word such as `\b0`, a byte of another encoding, or text. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value?: number }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string };

const TOKEN = /\\\*\\(footnote|fldinst)(?![a-z]) ?|([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([^{}\\\r\n]+)|[\r\n]/gi;
/** Signs that stand for themselves or for a character. */
const SIGNS: Record<string, string> = { '~': '\u00A0', _: '\u2011', '-': '', '\\': '\\', '{': '{', '}': '}' };

export function* rtfTokens(source: string): Generator<RtfToken> {
  for (const match of source.matchAll(TOKEN)) {
    const token = tokenOf(match);
    if (token !== undefined) yield token;
  }
}

function tokenOf([, starred, brace, word, value, byte, sign, text]: RegExpExecArray): RtfToken | undefined {
  // LibreOffice marks notes as what a reader may pass over, and all do what a field is for.
  if (starred !== undefined) return { kind: 'word', word: starred };
  if (brace !== undefined) return brace === '{' ? { kind: 'open' } : { kind: 'close' };
  if (word !== undefined) return { kind: 'word', word, ...(value === undefined ? {} : { value: Number(value) }) };
  if (byte !== undefined) return { kind: 'byte', byte: Number.parseInt(byte, 16) };
  if (text !== undefined) return { kind: 'text', text };
  return sign === undefined ? undefined : signOf(sign);
}

function signOf(sign: string): RtfToken {
  if (sign === '*') return { kind: 'word', word: '*' };
  return sign === '\n' || sign === '\r' ? { kind: 'word', word: 'par' } : { kind: 'text', text: SIGNS[sign] ?? '' };
}
