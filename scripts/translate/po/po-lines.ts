import { problem } from '../../diagnostics/problem.ts';
import type { Checked, Problem } from '../../model/problem.ts';

/** A string on a line of its own; `column` is that of its first sign. */
export interface Segment {
  raw: string;
  line: number;
  column: number;
}

/** An entry as it is written: the strings of each of its fields. */
export interface WrittenEntry {
  line: number;
  isFuzzy: boolean;
  fields: Map<string, Segment[]>;
}

const STRING = /^([ \t]*)(?:(msgctxt|msgid_plural|msgid|msgstr)(\[\d+\])?[ \t]*)?"((?:[^"\\]|\\.)*)"[ \t]*$/u;
const OLDER = 'Take an older copy of the file.';

/** The lines of a PO file as entries. Comments, obsolete entries and former sources are passed over. */
export function readPoLines(text: string, path: string): Checked<WrittenEntry[]> {
  const problems: Problem[] = [];
  const entries: WrittenEntry[] = [];
  let open: Segment[] | undefined;
  const at = (line: number): WrittenEntry => {
    const last = entries.at(-1);
    // What stands behind a translation belongs to the next entry.
    if (last !== undefined && !last.fields.has('msgstr')) return last;
    const entry = { line, isFuzzy: false, fields: new Map() };
    entries.push(entry);
    return entry;
  };
  const report = (line: number, column: number, found: string, expected: string, hint: string): void => {
    problems.push(problem('po-form', { path, line, column }, `Unexpected ${found}, expected ${expected}`, hint));
  };
  const take = (content: string, line: number): void => {
    const [whole, indent = '', name, plural = '', raw = ''] = STRING.exec(content) ?? [];
    const start = indent.length + 1;
    const segment = { raw, line, column: content.indexOf('"', indent.length) + 2 };
    if (whole === undefined) report(line, content.search(/\S/u) + 1, `\`${content.trim().slice(0, 40)}\``, 'a string in double quotation marks', OLDER);
    else if (name === undefined && open !== undefined) open.push(segment);
    else if (name === undefined) report(line, start, 'string by itself', '`msgid` or `msgstr` before it', OLDER);
    else {
      const isPlural = name === 'msgid_plural' || plural !== '';
      if (isPlural) report(line, start, `\`${name}${plural}\``, 'no plural forms', 'Export the file anew: each form is an entry of its own.');
      const { fields } = at(line);
      if (fields.has(name) && !isPlural) report(line, start, `second \`${name}\``, 'one in an entry', 'Look for the `msgstr` that is missing above.');
      open = [segment];
      fields.set(name, open);
    }
  };
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  for (const [i, content] of lines.entries()) {
    const sign = /^\s*(#?,?)/u.exec(content)?.[1];
    if (sign === '' && content.trim() !== '') take(content, i + 1);
    else open = undefined;
    if (sign === '#,' && /\bfuzzy\b/u.test(content)) at(i + 1).isFuzzy = true;
  }
  return { value: entries.filter(({ fields }) => fields.size > 0), problems };
}
