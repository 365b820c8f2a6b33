/** Codes of two bytes, twice: what goes beyond it is not meant to be read. */
const MOST = 0x20000;
const HEX = '<\\s*([0-9A-Fa-f\\s]*)>';
const CHARACTER = new RegExp(`${HEX}\\s*${HEX}`, 'g');
const SPAN = new RegExp(`${HEX}\\s*${HEX}\\s*(?:${HEX}|\\[([^\\]]*)\\])`, 'g');

/** Reads a `ToUnicode` CMap (ISO 32000-2, 9.10.3): the text of every character code. */
export function toUnicode(cmap: string): Map<number, string> {
  const texts = new Map<number, string>();
  let left = MOST;
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(CHARACTER)) texts.set(Number.parseInt(code, 16), fromUtf16(text));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text, list] of body.matchAll(SPAN)) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      const each = list === undefined ? undefined : Array.from(list.matchAll(/<([^>]*)>/g), ([, own = '']) => fromUtf16(own));
      for (let code = first; code <= last && left > 0; code++, left--) {
        texts.set(code, each === undefined ? following(fromUtf16(text ?? ''), code - first) : (each[code - first] ?? ''));
      }
    }
  }
  return texts;
}

/** The text whose last character is so many further on. */
const following = (text: string, by: number): string => (by === 0 ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by));

const fromUtf16 = (hex: string): string => {
  const digits = hex.replace(/\s/g, '');
  return Buffer.from(digits, 'hex').length === 1
    ? String.fromCharCode(Number.parseInt(digits, 16))
    : Buffer.from(digits.slice(0, Math.floor(digits.length / 4) * 4), 'hex')
        .swap16()
        .toString('utf16le');
};
