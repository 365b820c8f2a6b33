import { analyse } from 'chardet';
import { problem } from '../../diagnostics/problem.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import { controlCharacter, notUtf8, refused } from './refused.ts';

/** Single-byte encodings that texts from Kazakhstan, Russia and Western Europe still come in; others are refused rather than guessed. */
const LEGACY = ['windows-1251', 'koi8-r', 'windows-1252', 'iso-8859-1', 'iso-8859-5', 'iso-8859-9'];
/** The byte order marks of the Unicode standard, 2.6. */
const MARKS: [mark: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Enough to tell an encoding by. */
const SAMPLE = 64 * 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/u;
/** A text may hold a stray control character; of a binary file, every tenth byte is one. */
const MOST_CONTROLS = 0.01;

export interface DecodedText {
  text: string;
  encoding: string;
}

/**
 * Decodes a text. UTF-8 is taken as it is; UTF-16 and the single-byte encodings above are recognised and converted, which is said in a note.
 * A file that is no text, or in an encoding that cannot be told, is refused: a wrong guess would change every word.
 */
export function decodeText(bytes: Uint8Array, path: string): Checked<DecodedText | undefined> {
  if (bytes.length === 0) return refused(path, 'Unexpected empty file, expected a text', 'Save the text again.');
  const encoding = encodingOf(bytes);
  const text = encoding === undefined ? undefined : decode(bytes, encoding);
  if (encoding === 'utf-8' && text === undefined) return notUtf8(bytes, path);
  const control = text?.search(CONTROL) ?? -1;
  if (encoding === undefined || text === undefined || isBinary(text.slice(Math.max(control, 0)))) {
    return refused(path, 'Unexpected binary file, expected a text', 'Open it in the program that made it, and save it as plain text, HTML or DOCX.');
  }
  if (control !== -1) return controlCharacter(text, control, path);
  if (text.trim() === '') return refused(path, 'Unexpected file without a word, expected a text', 'Save the text again.');
  return { value: { text: text.replace(/\r\n?/g, '\n'), encoding }, problems: encoding === 'utf-8' ? [] : [converted(path, encoding)] };
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return marked[1];
  const sample = bytes.subarray(0, SAMPLE);
  return unmarkedUtf16(sample) ?? (isMeantAsUtf8(bytes) ? 'utf-8' : legacy(sample));
}

/**
 * Whether a text is UTF-8, though perhaps damaged. Letters of another encoding hardly ever make a character of several bytes: RFC 3629, 1.
 */
function isMeantAsUtf8(bytes: Uint8Array): boolean {
  if (decode(bytes, 'utf-8') !== undefined) return true;
  let [several, bad] = [0, 0];
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === '\uFFFD') bad += 1;
    else if (character > '\x7F') several += 1;
  }
  return several > bad;
}

/** Whether what begins with a control character holds too many of them. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (const character of sample) if (CONTROL.test(character)) controls += 1;
  return controls > 1 + MOST_CONTROLS * sample.length;
}

/** In text of our scripts, one byte of every pair is always one of a few: 0 for Latin, 4 for Cyrillic. */
function unmarkedUtf16(sample: Uint8Array): string | undefined {
  const share = (offset: number) => sample.filter((byte, i) => i % 2 === offset && byte <= 0x06).length / (sample.length / 2);
  if (sample.length % 2 !== 0 || sample.length < 4) return undefined;
  const [first, second] = [share(0), share(1)];
  if (second > 0.85 && first < 0.5) return 'utf-16le';
  return first > 0.85 && second < 0.5 ? 'utf-16be' : undefined;
}

function legacy(sample: Uint8Array): string | undefined {
  return analyse(sample)
    .map(({ name }) => name.toLowerCase())
    .find((name) => LEGACY.includes(name));
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const converted = (path: string, encoding: string): Problem =>
  problem(
    'import-encoding',
    { path },
    `Unexpected encoding \`${encoding}\`, expected UTF-8; the text was converted`,
    'Look whether the letters are right; if not, save the file as UTF-8.',
  );
