/** Quotation marks that a program has put in the place of `"`. */
const QUOTES = /[“”„‟«»″]/gu;
const ODD_SPACES = /[\u00A0\u2007\u202F\u2009]/gu;
/** The attributes of a mark: `{#id says="…"}`. */
const ATTRIBUTES = /\{#[^{}]*\}/gu;
/** An attribute's text in quotation marks of any kind; those inside of it are another pair. */
const VALUE = /(\b[\w-]+=)\s*["“”„‟«»″]([^{}]*?)["“”„‟«»″](?=\s*(?:[\w-]+=|\}))/gu;

/**
 * Undoes what mail programs and word processors do to a text by themselves: invisible characters, spaces that do not break where codes stand, quotation marks and
 * dashes in place of the signs that mean something, lines of a header, a table or a verse torn apart. Words are left alone.
 */
export function mendMail(received: string): string {
  const text = received
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u200B\u2060\uFEFF]/gu, '')
    .replace(/[ \t\u00A0]+$/gmu, '')
    .normalize('NFC');
  return joinTables(mendFences(mendHeader(text)))
    .replace(ATTRIBUTES, mendAttributes)
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()
    .concat('\n');
}

/** A piece of a text that came back through another program: the same, as far as one piece can have suffered it. */
export const mendPiece = (received: string): string =>
  received
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u200B\u2060\uFEFF]/gu, '')
    .normalize('NFC')
    .replace(ATTRIBUTES, mendAttributes)
    .trim();

const mendAttributes = (attributes: string): string =>
  attributes.replace(ODD_SPACES, ' ').replace(VALUE, (_, name: string, words: string) => `${name}"${words.replace(/"/gu, '”')}"`);

/** Three hyphens that became dashes, lines torn apart by paragraphs, and quotation marks about a value. */
function mendHeader(text: string): string {
  const match = /^\s*(?:---+|[–—]{1,3}-?)\n([\s\S]*?)\n(?:---+|[–—]{1,3}-?)\n/u.exec(text);
  if (match === null) return text;
  const lines = (match[1] ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/^[\s\u00A0]*/u, (indent) => indent.replace(ODD_SPACES, ' ')))
    .map((line) => line.replace(/^(\s*[\w-]+:)[\s\u00A0]+/u, '$1 '))
    .map((line) => line.replace(/^(\s*[\w-]+: )[“”„‟«″](.*)[“”‟»″]$/u, (_, name: string, value: string) => `${name}"${value.replace(/"/gu, '\\"')}"`));
  return `---\n${indentSource(lines).join('\n')}\n---\n${text.slice(match[0].length)}`;
}

const OF_SOURCE = /^(?:title|author|venue|date|rights|url):/u;
/** Documents have no indents: what follows `source:` belongs to it, as far as it is of its fields. */
function indentSource(lines: readonly string[]): string[] {
  const start = lines.indexOf('source:') + 1;
  if (start === 0) return [...lines];
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => !OF_SOURCE.test(line));
  const own = end < 0 ? rest : rest.slice(0, end);
  return [...lines.slice(0, start), ...own.map((line) => `  ${line}`), ...rest.slice(own.length)];
}

/** Fences, and the marks of rows, which programs indent. */
const mendFences = (text: string): string =>
  text
    .replace(/^[ \t\u00A0]*(:::+\w*.*)$/gmu, '$1')
    .replace(/^(:::+\w+)\{(.*)\}$/gmu, (_, name: string, inner: string) => `${name}{${inner.replace(QUOTES, '"').replace(ODD_SPACES, ' ')}}`);

/** A word processor makes a paragraph of every row. */
const joinTables = (text: string): string => text.replace(/^(\|.*\|)\n\n(?=\|)/gmu, '$1\n');
