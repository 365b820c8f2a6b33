const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** The character codes of a string as it is written in content, `(…)` or `<…>` (ISO 32000-2, 7.3.4). */
export function stringCodes(raw: string, bytes: 1 | 2): number[] {
  const values = raw.startsWith('<') ? hexBytes(raw) : literalBytes(raw);
  if (bytes === 1) return values;
  const codes = new Array<number>(Math.floor(values.length / 2));
  for (let index = 0; index < codes.length; index++) codes[index] = ((values[2 * index] ?? 0) << 8) | (values[2 * index + 1] ?? 0);
  return codes;
}

function hexBytes(raw: string): number[] {
  const digits = raw.slice(1, -1).replace(/[^0-9A-Fa-f]/g, '');
  const values: number[] = [];
  // An odd digit at the end stands for itself and a zero.
  for (let index = 0; index < digits.length; index += 2) values.push(Number.parseInt(digits.slice(index, index + 2).padEnd(2, '0'), 16));
  return values;
}

function literalBytes(raw: string): number[] {
  const values: number[] = [];
  const text = raw.slice(1, -1);
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '\\') {
      values.push(text.charCodeAt(at));
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
    const lineBreak = /^(?:\r\n|\r|\n)/.exec(text.slice(at + 1, at + 3))?.[0];
    if (octal !== undefined) values.push(Number.parseInt(octal, 8) & 0xff);
    else if (lineBreak === undefined) values.push(ESCAPES[text[at + 1] ?? ''] ?? text.charCodeAt(at + 1));
    at += (octal ?? lineBreak ?? ' ').length;
  }
  return values;
}
