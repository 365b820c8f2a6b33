import type { Checked } from '../../model/problem.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { refused } from './refused.ts';
import type { SourceText } from './source-text.ts';

/** Largest file that is imported, in bytes. */
export const MAX_SOURCE_BYTES = 16 * 1024 * 1024;
/** A thick book has a tenth of them. */
const MOST_LINES = 200_000;

/** ISO 32000-2, 7.5.2. */
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isHtml = (text: string, path: string): boolean => /\.x?html?$/i.test(path) || /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i.test(text);

/** Whether a file is a page or a document, whose reading may take long; enough of it is looked at to tell. */
export const isConverted = (bytes: Uint8Array, path: string): boolean =>
  // Without the zeros of UTF-16.
  isZip(bytes) ||
  isHtml(
    Buffer.from(bytes.subarray(0, 4096))
      .toString('latin1')
      .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)|\0/g, ''),
    path,
  );

/** A file as lines, whatever it is: told by its content, not by its name alone. */
export async function readSourceText(bytes: Uint8Array, path: string): Promise<Checked<SourceText | undefined>> {
  const read = await readAny(bytes, path);
  const lines = read.value?.text.split('\n').length ?? 0;
  return lines > MOST_LINES ? refused(path, `Unexpected text of ${lines} lines, expected at most ${MOST_LINES}`, 'Divide it into several files.') : read;
}

async function readAny(bytes: Uint8Array, path: string): Promise<Checked<SourceText | undefined>> {
  if (isPdf(bytes)) {
    const hint = 'Take its text out with `pdftotext`; of a booklet whose pages stand on sheets, cut these apart with `zine unimpose` first.';
    return refused(path, 'Unexpected PDF, expected a text', hint);
  }
  if (isZip(bytes)) return readDocx(bytes, path, MAX_SOURCE_BYTES);
  const { value, problems } = decodeText(bytes, path);
  if (value === undefined) return { value, problems };
  if (isHtml(value.text, path)) {
    const page = readHtml(value.text, path);
    return { value: page.value && { ...page.value, encoding: value.encoding }, problems: [...problems, ...page.problems] };
  }
  return { value: { ...value, format: /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text', aside: [] }, problems };
}
