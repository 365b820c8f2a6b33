import { problem } from '../diagnostics/problem.ts';
import { foldText } from '../locale/fold-text.ts';
import type { Problem } from '../model/problem.ts';
import type { ExpectedText } from './expected.ts';
import { readingText } from './reading-text.ts';

/** Letters that a message quotes. */
const QUOTED = 60;
const HINT = 'This is a mistake of zine’s, unless templates of your own hide the words: please report it with the publication.';

/** A reading edition: the files that hold its text, in the order in which they are read. */
export interface ReadFiles {
  path: string;
  files: readonly string[];
  xml: boolean;
}

/** Compares what a reading edition says with what the booklet does: chapters, chronology and glossary, notes, and the words of pictures, each in order. */
export function proveReading(expected: Pick<ExpectedText, 'body' | 'notes' | 'alternatives'>, { path, files, xml }: ReadFiles): Problem[] {
  const found = readingText(files, xml);
  const wanted = { body: expected.body.text, notes: expected.notes.text, alternatives: expected.alternatives.map(({ text }) => foldText(text)).join('\n') };
  return [
    ...difference(wanted.body, found.body, 'in the text', path),
    ...difference(wanted.notes, found.notes, 'in the notes', path),
    ...difference(wanted.alternatives, found.alternatives.join('\n'), 'in the words of pictures', path),
  ];
}

function difference(wanted: string, found: string, where: string, path: string): Problem[] {
  if (wanted === found) return [];
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at++;
  const quote = (text: string): string => (at < text.length ? `“${text.slice(at, at + QUOTED)}”` : 'the end');
  return [problem('text-lost', { path }, `Unexpected ${quote(found)} ${where} of \`${path}\`, expected ${quote(wanted)} as in the booklet`, HINT)];
}
