import { problem } from '../diagnostics/problem.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { Folder, Refusal } from '../model/folder.ts';
import type { Checked, Place, Problem } from '../model/problem.ts';

/** Largest text in bytes: 1 MiB, about 400 pages. */
export const MAX_TEXT_BYTES = 1024 * 1024;

/** Letters of one word. The longest of any language have some two hundred; scripts without spaces are counted by sentences. */
const MOST_LETTERS = 1000;
const WORD = /[\p{L}\p{M}]+/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Length of the byte order mark, which is read over. */
const UTF8_MARK = 3;
/** Problems of this kind in one file before the rest is not worth reading. */
const MOST_REPORTS = 20;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/u;

const REFUSED: Record<Exclude<Refusal, 'missing'>, [rule: RuleId, message: string, hint: string]> = {
  outside: ['file-outside', 'Unexpected link that leaves the publication’s directory, expected a file in it', 'Put the file itself there.'],
  irregular: ['file-outside', 'Unexpected directory, device or pipe, expected a file', 'Put a text file there.'],
  ambiguous: [
    'file-twice',
    'Unexpected second name that differs in upper and lower case only, expected one of them: other systems take them for the same',
    'Rename one of the two, or take it away.',
  ],
  'too-large': ['limit-size', `Unexpected file of more than ${MAX_TEXT_BYTES} bytes, expected at most 1 MiB`, 'Divide the text into several files.'],
};

/**
 * Reads a text of a publication: UTF-8 without byte order mark and control characters. Undefined where it cannot be used; a missing file
 * is undefined without a problem.
 *
 * @param shown how messages name the file
 * @throws MachineError where the machine does not let us read it
 */
export async function readText(folder: Folder, path: string, shown: string = path): Promise<Checked<string | undefined>> {
  const { bytes, refusal } = await folder.read(path, MAX_TEXT_BYTES);
  if (refusal === 'missing') return { value: undefined, problems: [] };
  if (refusal !== undefined) {
    const [rule, message, hint] = REFUSED[refusal];
    return { value: undefined, problems: [problem(rule, { path: shown }, message, hint)] };
  }
  const text = decode(bytes);
  if (text === undefined) return { value: undefined, problems: [notUtf8(bytes, shown)] };
  const word = longWord(text, shown);
  if (word !== undefined) return { value: undefined, problems: [word] };
  return { value: text, problems: controlCharacters(text, shown) };
}

/** What divides words into lines takes longer the longer they are. */
function longWord(text: string, path: string): Problem | undefined {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length <= MOST_LETTERS || UNSPACED.test(word)) continue;
    const lines = text.slice(0, index).split('\n');
    const place: Place = { path, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    const message = `Unexpected word of ${word.length} letters, expected at most ${MOST_LETTERS}`;
    return problem('limit-size', place, message, 'Part it with spaces, or take it out.');
  }
  return undefined;
}

/** `isStart`: the text may end within a character. */
function decode(bytes: Uint8Array, isStart = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isStart });
  } catch {
    return undefined;
  }
}

function notUtf8(bytes: Uint8Array, path: string): Problem {
  const hint = 'Save the file as UTF-8 in the text editor (“Save as …”, “Encoding”).';
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return problem('file-encoding', { path, line: 1, column: 1 }, 'Unexpected UTF-16, expected UTF-8', hint);
  const text = decode(bytes.subarray(0, validStart(bytes)), true) ?? '';
  const lines = text.split('\n');
  // The first byte that belongs to no character; those after it may have been read as the rest of one.
  const bad = bytes[Buffer.byteLength(text) + (hasMark(bytes) ? UTF8_MARK : 0)] ?? 0;
  const byte = bad.toString(16).toUpperCase().padStart(2, '0');
  const place: Place = { path, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  return problem('file-encoding', place, `Unexpected byte \`${byte}\`, expected UTF-8`, hint);
}

/** How many bytes at the start are UTF-8; found by halving, since a longer start is only ever worse. */
function validStart(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decode(bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  return good;
}

function controlCharacters(text: string, path: string): Problem[] {
  if (!CONTROL.test(text)) return [];
  const problems: Problem[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const found = CONTROL.exec(line);
    if (found === null || problems.length === MOST_REPORTS) continue;
    const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const place: Place = { path, line: i + 1, column: found.index + 1 };
    problems.push(
      problem('file-encoding', place, `Unexpected control character \`${name}\`, expected text`, 'Delete it; retyping the words around it is the surest way.'),
    );
  }
  return problems;
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
