import type { Checked } from '../../model/problem.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './read-docx.ts';
import { readEpub } from './read-epub.ts';
import { readHtml } from './read-html.ts';
import { readOdt } from './read-odt.ts';
import { isRtf, readRtf } from './read-rtf.ts';
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
  isZip(bytes) ||
  isRtf(bytes) ||
  // Without the zeros of UTF-16.
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

/** ODT and EPUB name themselves at the head of the file (OpenDocument 1.3, part 2, 3.3; EPUB OCF 3.3, 4.3); everything else counts as DOCX. */
function readZip(bytes: Uint8Array, path: string): Checked<SourceText | undefined> | Promise<Checked<SourceText | undefined>> {
  const head = Buffer.from(bytes.subarray(0, 128)).toString('latin1');
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.text') || /\.odt$/i.test(path)) return readOdt(bytes, path, MAX_SOURCE_BYTES);
  if (head.includes('mimetypeapplication/epub+zip') || /\.epub$/i.test(path)) return readEpub(bytes, path, MAX_SOURCE_BYTES);
  return readDocx(bytes, path, MAX_SOURCE_BYTES);
}

async function readAny(bytes: Uint8Array, path: string): Promise<Checked<SourceText | undefined>> {
  if (isPdf(bytes)) {
    const hint = 'Take its text out with `pdftotext`; of a booklet whose pages stand on sheets, cut these apart with `zine unimpose` first.';
    return refused(path, 'Unexpected PDF, expected a text', hint);
  }
  if (isZip(bytes)) return readZip(bytes, path);
  if (isRtf(bytes)) return readRtf(bytes, path);
  const { value, problems } = decodeText(bytes, path);
  if (value === undefined) return { value, problems };
  if (isHtml(value.text, path)) {
    const page = readHtml(value.text, path);
    return { value: page.value && { ...page.value, encoding: value.encoding }, problems: [...problems, ...page.problems] };
  }
  return { value: { ...value, format: /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text', aside: [] }, problems };
}
