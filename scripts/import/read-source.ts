import type { Omission } from '../model/account.ts';
import type { Checked } from '../model/problem.ts';
import { readSourceText } from './formats/read-source-text.ts';
import type { SourceText } from './formats/source-text.ts';

/** A file as the lines that recipes count. */
export interface Source {
  lines: string[];
  /** Whether marks of Markdown within the lines are marks. In a plain text they are signs like others. */
  isMarkdown: boolean;
  /** What the file has beside these lines, and a chapter cannot take. */
  omitted?: Omission[];
}

/**
 * Reads a source, whatever its format: a byte order mark is dropped, CRLF and CR end lines as LF does, and the last line counts without a line end. Undefined
 * where it cannot be imported.
 *
 * @param path as problems name the file
 * @param read makes text of it
 */
export async function readSource(bytes: Uint8Array, path: string, read = readSourceText): Promise<Checked<Source | undefined>> {
  const { value, problems } = await read(bytes, path);
  return { value: value === undefined ? undefined : sourceOf(value), problems };
}

/** What recipes count of a text. */
export const sourceOf = ({ text, format, omitted }: SourceText): Source => ({
  lines: splitLines(text),
  isMarkdown: format !== 'text',
  ...(omitted === undefined ? {} : { omitted }),
});

/** The lines of a text; a line end at its end begins no further line. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

export const isBlank = (line: string): boolean => line.trim() === '';
