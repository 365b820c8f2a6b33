import { problem } from '../diagnostics/problem.ts';
import type { Checked, Problem } from '../model/problem.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/u;

/**
 * The lines of a text file in UTF-8, as recipes count them: a byte order mark is dropped, CRLF and CR end lines as LF does, and the last line counts
 * without a line end. Undefined where the file is empty, binary, or in another encoding.
 *
 * @param path as problems name the file
 */
export function readSource(bytes: Uint8Array, path: string): Checked<string[] | undefined> {
  const refuse = (found: string, expected: string, hint: string): { value: undefined; problems: Problem[] } => ({
    value: undefined,
    problems: [problem('import-format', { path }, `Unexpected ${found}, expected ${expected}`, hint)],
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('bytes that are no UTF-8', 'a text in UTF-8', 'Save the file as UTF-8 in a text editor (“Save as …”, “Encoding”).');
  }
  if (text.trim() === '') return refuse('empty file', 'a text', 'Look whether the download was complete.');
  if (BINARY.test(text)) return refuse('binary file', 'a text', 'Save the text itself, such as with “Save as … text” where it was read.');
  return { value: splitLines(text), problems: [] };
}

/** The lines of a text; a line end at its end begins no further line. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

export const isBlank = (line: string): boolean => line.trim() === '';
