import type { PoEntry } from './po-entry.ts';

/** Where gettext's programs break lines. */
const WIDTH = 78;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** Underscores of BCP 47 tags, and what gettext writes behind `@`. */
export const gettextLocale = (tag: string): string => tag.replaceAll('-', '_');

/** A PO file in UTF-8; no date, no name, no address: the same texts give the same bytes. */
export function writePo({ id, locale }: { id: string; locale: string }, entries: readonly PoEntry[]): string {
  const header = [
    `Project-Id-Version: ${id}`,
    'PO-Revision-Date: ',
    'Last-Translator: ',
    'Language-Team: ',
    `Language: ${gettextLocale(locale)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    'X-Generator: zine',
  ];
  const head = `msgid ""\nmsgstr ""\n${header.map((line) => `${quoted(`${line}\n`)}\n`).join('')}`;
  return [head, ...entries.map(writeEntry)].join('\n');
}

function writeEntry({ context, source, translation, isFuzzy, comments, references, previous }: PoEntry): string {
  return [
    ...comments.map((comment) => `#. ${comment}\n`),
    ...references.map((reference) => `#: ${reference}\n`),
    ...(isFuzzy ? ['#, fuzzy\n'] : []),
    ...(previous === undefined ? [] : [field('#| msgid', previous, '#| ')]),
    field('msgctxt', context),
    field('msgid', source),
    field('msgstr', translation),
  ].join('');
}

/** A text in one line where it has room, else in lines that end behind a space or a line end. */
function field(name: string, text: string, before = ''): string {
  const whole = `${name} ${quoted(text)}`;
  if (whole.length <= WIDTH && !text.slice(0, -1).includes('\n')) return `${whole}\n`;
  const lines = text.split(/(?<=\n)/u).flatMap((line) => broken(line, WIDTH - before.length - 2));
  return [`${name} ""`, ...lines.map((line) => `${before}${quoted(line)}`)].map((line) => `${line}\n`).join('');
}

function broken(line: string, width: number): string[] {
  const lines = [''];
  for (const word of line.split(/(?<= )(?! )/u)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && escaped(last + word).length > width) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines;
}

const escaped = (text: string): string => text.replace(/[\\"\n\t\r]/gu, (sign) => ESCAPES[sign] ?? sign);
const quoted = (text: string): string => `"${escaped(text)}"`;
