import { inflateSync } from 'node:zlib';

/** The file as it is and every compressed stream of it unpacked, as Latin-1, for looking for what must not be in it. */
export function innards(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const raw = file.toString('latin1');
  const streams = Array.from(raw.matchAll(/stream\r?\n/g), (match) => {
    const start = match.index + match[0].length;
    try {
      return inflateSync(file.subarray(start, raw.indexOf('endstream', start))).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
}

/** Ways in which a word may stand in a PDF. */
export const spellings = (word: string): string[] => {
  const utf16 = Buffer.from(word, 'utf16le').swap16();
  return [
    word,
    utf16.toString('latin1'),
    Buffer.from(word).toString('hex'),
    utf16.toString('hex'),
    utf16.toString('hex').toUpperCase(),
    Buffer.from(word).toString('base64').replace(/=+$/, ''),
  ];
};
