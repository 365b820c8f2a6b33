import { TextError, UsageError } from '../../diagnostics/errors.ts';
import { hasErrors } from '../../diagnostics/problem.ts';
import { memoryFolder } from '../../folder/memory-folder.ts';
import { filesInZip } from '../../folder/zip-folder.ts';
import { mendMail } from '../../translate/kit/mend-mail.ts';
import { type Stamp, takeStamp } from '../../translate/kit/stamp.ts';
import type { SourceReader } from '../source-reader/with-source-reader.ts';

/** A text that came back, as a chapter file would have it. */
export interface Received {
  text: string;
  stamp?: Stamp;
}

const MOST_TEXT = 16 * 1024 * 1024;

/**
 * Reads what a translator sent: the kit, its text alone under any name, or a document made of it; in any encoding that can be told.
 * @throws TextError where it cannot be read · UsageError where a kit holds no text or several
 */
export async function receiveText(bytes: Uint8Array, name: string, read: SourceReader): Promise<Received> {
  const inner = isZip(bytes) && !isDocument(bytes, name) ? await textOfKit(bytes, name) : { bytes, name };
  const { value, problems } = await read(inner.bytes, isDocument(inner.bytes, inner.name) ? 'kit.docx' : 'kit.txt');
  if (value === undefined || hasErrors(problems)) throw new TextError(problems.map((each) => ({ ...each, place: { ...each.place, path: name } })));
  return takeStamp(mendMail(value.format === 'docx' ? withoutEscapes(value.text) : value.text));
}

const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;
const isDocument = (bytes: Uint8Array, name: string): boolean =>
  isZip(bytes) && (/\.docx$/iu.test(name) || new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).includes('[Content_Types].xml'));

/** What the reader of documents has escaped, since it took signs for words. */
const withoutEscapes = (text: string): string =>
  text
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/&#x20;|&nbsp;/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');

/** The one text that a kit brings back: that with a stamp. */
async function textOfKit(bytes: Uint8Array, name: string): Promise<{ bytes: Uint8Array; name: string }> {
  const folder = memoryFolder(filesInZip(bytes, name));
  const found: { bytes: Uint8Array; name: string }[] = [];
  for (const path of Object.keys(filesInZip(bytes, name))) {
    if (!/\.(?:md|markdown|txt|docx)$/iu.test(path)) continue;
    const { bytes: content } = await folder.read(path, MOST_TEXT);
    if (content === undefined) continue;
    if (isZip(content) || takeStamp(new TextDecoder(content[1] === 0xfe || content[0] === 0xff ? 'utf-16le' : 'utf-8').decode(content)).stamp !== undefined)
      found.push({ bytes: content, name: path });
  }
  const [first, ...others] = found;
  if (first === undefined || others.length > 0)
    throw new UsageError(
      `Unexpected zip \`${name}\` with ${first === undefined ? 'no text' : `${found.length} texts`} of a kit, expected one; name the text itself`,
    );
  return first;
}
