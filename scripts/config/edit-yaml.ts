import { type Document, isCollection, isScalar, parseDocument, stringify } from 'yaml';

const OPTIONS = { version: '1.2', schema: 'core' } as const;
const WRITTEN = { ...OPTIONS, lineWidth: 0 } as const;

/** What a field is to be. */
export interface YamlEdit {
  keys: readonly (string | number)[];
  /** A text, a list, or fields with texts. */
  value: string | readonly string[] | Readonly<Record<string, string>>;
}

interface Change {
  start: number;
  end: number;
  written: string;
}

/**
 * A YAML text in which only these fields have changed: comments, order and line breaks of all others stay as they are. A field that is not there yet is
 * put behind its neighbour of the name `behind`, or else at the end of the text.
 */
export function editYaml(text: string, edits: readonly YamlEdit[], behind: string): string {
  const document = parseDocument(text, OPTIONS);
  const changes = edits.map((edit) => changeOf(text, document, edit, behind));
  return changes
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((all, { start, end, written }) => `${all.slice(0, start)}${written}${all.slice(end)}`, text);
}

function changeOf(text: string, document: Document, { keys, value }: YamlEdit, behind: string): Change {
  const isFlow = keys.some((_, i) => isInFlow(document, keys.slice(0, i)));
  const written = write(value, isFlow);
  const node = document.getIn(keys, true);
  if (isScalar(node) || isCollection(node)) {
    const [start, end] = node.range ?? [0, 0, 0];
    // A text in several lines ends with its last line.
    return { start, end, written: `${written}${text.slice(start, end).endsWith('\n') ? '\n' : ''}` };
  }
  const field = `${String(keys.at(-1))}: ${written}`;
  const neighbour = document.getIn([...keys.slice(0, -1), behind], true);
  const [start, end] = isScalar(neighbour) ? (neighbour.range ?? [0, 0]) : [0, text.trimEnd().length];
  if (isFlow) return { start: end, end, written: `, ${field}` };
  const line = text.indexOf('\n', Math.max(0, end - 1));
  const at = line < 0 ? text.length : line;
  const indent = /^[ \t-]*/u.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0].replace(/-/gu, ' ') ?? '';
  return { start: at, end: at, written: `\n${indent}${field}` };
}

function isInFlow(document: Document, keys: readonly (string | number)[]): boolean {
  const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
  return isCollection(node) && node.flow === true;
}

/** In one line. Inside of brackets, a text stands between quotation marks, since commas would end it. */
function write(value: YamlEdit['value'], isFlow: boolean): string {
  if (typeof value !== 'string' && !Array.isArray(value))
    return `{ ${Object.entries(value)
      .map(([name, text]) => `${name}: ${write(text as string, true)}`)
      .join(', ')} }`;
  if (typeof value !== 'string')
    return `[${value.map((each) => (/^[\p{L}\p{N}* -]+$/u.test(each) ? stringify(each, WRITTEN).trim() : JSON.stringify(each))).join(', ')}]`;
  const line = value.replace(/\s+/gu, ' ').trim();
  return isFlow ? JSON.stringify(line) : stringify(line, WRITTEN).trim();
}
