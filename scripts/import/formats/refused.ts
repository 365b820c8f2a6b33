import { problem } from '../../diagnostics/problem.ts';
import type { Place, Problem } from '../../model/problem.ts';

/** A file that cannot be imported, with the reason. */
export interface Refused {
  value: undefined;
  problems: Problem[];
}

export const refused = (place: string | Place, message: string, hint: string): Refused => ({
  value: undefined,
  problems: [problem('import-format', typeof place === 'string' ? { path: place } : place, message, hint)],
});

/** Names the first byte that belongs to no character. */
export function notUtf8(bytes: Uint8Array, path: string): Refused {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const mended = Buffer.from(decoder.decode(bytes));
  const at = bytes.findIndex((byte, i) => byte !== mended[i]);
  // Without the start of a character whose rest is missing.
  const text = decoder.decode(bytes.subarray(0, at), { stream: true });
  const byte = (bytes[Buffer.byteLength(text)] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const hint = 'Save the file as UTF-8, and look whether the letters there are right.';
  return refused(placeOf(text, path), `Unexpected byte \`${byte}\`, expected UTF-8`, hint);
}

/** Names a control character of a text, and where it stands. */
export function controlCharacter(text: string, at: number, path: string): Refused {
  const name = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  const hint = 'Delete it; retyping the words around it is the surest way.';
  return refused(placeOf(text.slice(0, at), path), `Unexpected control character \`${name}\`, expected text`, hint);
}

/** Where a text stops; a byte order mark is no character. */
function placeOf(text: string, path: string): Place {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return { path, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
