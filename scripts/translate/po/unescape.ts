const SIGNS: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' };
const ESCAPE = /\\(?:x([\dA-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))/uy;

/** What a string of a PO file says, piece by piece: each with its length as it is written. */
export function* signsOf(raw: string): Generator<{ sign: string; written: number }> {
  for (let at = 0; at < raw.length; ) {
    ESCAPE.lastIndex = at;
    const match = raw[at] === '\\' ? ESCAPE.exec(raw) : null;
    const [whole, hex, octal, other = ''] = match ?? [raw[at] ?? ''];
    const code = hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16);
    yield { sign: match === null ? whole : Number.isNaN(code) ? (SIGNS[other] ?? other) : String.fromCharCode(code), written: whole.length };
    at += whole.length;
  }
}

export const unescaped = (raw: string): string => Array.from(signsOf(raw), ({ sign }) => sign).join('');
