import { problem } from '../../diagnostics/problem.ts';
import type { Checked, Place, Problem } from '../../model/problem.ts';
import { namePattern } from './name-pattern.ts';

/** A name that is to go, in all its forms, and what stands in its place. */
export interface HiddenName {
  /** As they are listed; `*` at the end of a word is any ending. */
  forms: readonly string[];
  patterns: readonly RegExp[];
  replacement: string;
  /** The replacement where only small Latin letters may stand: in ids and names of files. */
  slug: string;
  place: Place;
}

/** What would mean something to Markdown or YAML. */
const MARKUP = /[[\]{}<>()#&*!|"%@`\\:~_=$^/]/;
const BARE = /^(?:true|false|null|yes|no)$/i;

/**
 * Reads a list of names, one a line: `Anna Petrova, Anna, Petrov* = A.` Empty lines and lines that begin with `#` are nothing.
 * @param path how messages call the list
 */
export function readNames(text: string, path: string): Checked<HiddenName[]> {
  const problems: Problem[] = [];
  const names: HiddenName[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const place = { path, line: index + 1, column: 1 };
    const [left = '', right, ...more] = line.split('=').map((part) => part.trim().normalize('NFC'));
    const forms = left.split(',').map((form) => form.trim()).filter((form) => form !== ''); // biome-ignore format: one line
    const wrong =
      right === undefined || more.length > 0 || forms.length === 0 ? `line \`${line.trim()}\`, expected \`Name = replacement\`` : wrongIn(forms, right);
    if (wrong !== undefined || right === undefined) {
      problems.push(problem('redact-list', place, `Unexpected ${wrong}`, 'See “Leaving names out” in docs/trust.md.'));
      continue;
    }
    names.push({ forms, patterns: forms.map(namePattern), replacement: right, slug: slugOf(right, index + 1), place });
  }
  if (names.length === 0 && problems.length === 0) {
    problems.push(problem('redact-list', { path }, 'Unexpected empty list, expected `Name = replacement` on a line'));
  }
  return { value: names, problems: [...problems, ...names.flatMap((name) => leaks(name, names))] };
}

function wrongIn(forms: readonly string[], replacement: string): string | undefined {
  const form = forms.find((each) => !/^[^*]*\p{L}[^*]*\*?(?:\s[^*]+\*?)*$/u.test(each));
  if (form !== undefined) return `name \`${form}\`, expected words with letters, and \`*\` only at the end of one`;
  const isPlain = /\p{L}/u.test(replacement) && !MARKUP.test(replacement) && !/^[-?.]/.test(replacement) && !BARE.test(replacement);
  return isPlain ? undefined : `replacement \`${replacement}\`, expected words without signs that mean something in Markdown or YAML`;
}

/** A replacement that holds a name brings it back; one that holds a word of a name may say enough. */
function leaks({ replacement, forms, place }: HiddenName, all: readonly HiddenName[]): Problem[] {
  const other = all.find(({ patterns }) => patterns.some((pattern) => replacement.normalize('NFD').search(pattern) >= 0));
  if (other) {
    const message = `Unexpected replacement \`${replacement}\`, expected one without a name of the list: \`${other.forms[0]}\` is in line ${other.place.line}`;
    return [problem('redact-list', place, message)];
  }
  const words = forms.flatMap((form) => form.split(/\s+/)).filter((word) => /\p{L}{3}/u.test(word));
  const shared = words.find((word) => replacement.normalize('NFD').search(namePattern(word)) >= 0);
  if (shared === undefined) return [];
  const message = `Unexpected word \`${shared}\` of the name in \`${replacement}\`, expected a replacement that says nothing of it`;
  return [problem('redact-hint', place, message, 'If that is meant, leave it.')];
}

function slugOf(replacement: string, line: number): string {
  const plain = replacement.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''); // biome-ignore format: one line
  return /^[a-z]/.test(plain) ? plain : `name-${line}`;
}
