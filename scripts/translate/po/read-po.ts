import { problem } from '../../diagnostics/problem.ts';
import type { Checked, Place } from '../../model/problem.ts';
import type { PlacedEntry, PoFile } from './po-entry.ts';
import { readPoLines, type Segment, type WrittenEntry } from './po-lines.ts';
import { signsOf, unescaped } from './unescape.ts';

/**
 * Reads a PO file, however another program has broken its lines, ordered it or added to it.
 * @param path what messages call it
 */
export function readPo(text: string, path: string): Checked<PoFile> {
  const { value: written, problems } = readPoLines(text, path);
  const header = written.find((entry) => textOf(entry, 'msgid') === '' && !entry.fields.has('msgctxt'));
  const report = (place: Place, found: string, expected: string, hint: string): void => {
    problems.push(problem('po-form', place, `Unexpected ${found}, expected ${expected}`, hint));
  };
  const entries = written.flatMap((entry): PlacedEntry[] => {
    if (entry === header) return [];
    const segments = entry.fields.get('msgstr');
    if (segments === undefined) report({ path, line: entry.line, column: 1 }, 'entry without `msgstr`', 'one', 'Take an older copy of the file.');
    const placeAt = (offset: number): Place => ({ path, ...find(segments ?? [], offset) });
    const texts = { context: textOf(entry, 'msgctxt'), source: textOf(entry, 'msgid'), translation: textOf(entry, 'msgstr') };
    return [{ ...texts, isFuzzy: entry.isFuzzy, place: placeAt(0), placeAt }];
  });
  for (const { context, place } of repeated(entries)) report(place, `second entry \`${context}\``, 'it once', 'Take one of the two out.');
  return { value: { header: header === undefined ? new Map() : fieldsOf(textOf(header, 'msgstr')), entries }, problems };
}

const textOf = ({ fields }: WrittenEntry, name: string): string => (fields.get(name) ?? []).map(({ raw }) => unescaped(raw)).join('');

function fieldsOf(header: string): Map<string, string> {
  const fields = header.split('\n').flatMap((line) => {
    const [, name, value = ''] = /^\s*([\w-]+)\s*:(.*)$/u.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
  });
  return new Map(fields);
}

function repeated(entries: readonly PlacedEntry[]): PlacedEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ context }) => seen.size === seen.add(context).size);
}

/** Line and column of a character; of a text's end, where its last string ends. */
function find(segments: readonly Segment[], offset: number): { line: number; column: number } {
  // Of a text of several lines, the first string is mostly empty.
  const full = segments.filter(({ raw }) => raw !== '');
  let rest = offset;
  for (const { raw, line, column } of full) {
    let at = column;
    for (const { sign, written } of signsOf(raw)) {
      if (rest <= 0) return { line, column: at };
      rest -= sign.length;
      at += written;
    }
  }
  const last = full.at(-1) ?? segments.at(-1);
  return { line: last?.line ?? 1, column: (last?.column ?? 1) + (last?.raw.length ?? 0) };
}
