import type { TextBlock, WrittenRange } from '../../model/block.ts';

/** What stands before the words of a piece in its place, and behind them, by its kind. */
const BEFORE: readonly [kind: RegExp, sign: RegExp][] = [
  [/item$/u, /^\[[ xX]\]\s+/u],
  [/definition$/u, /^[ \t>]*:[ \t]+/u],
];
const BEHIND: readonly [kind: RegExp, sign: RegExp][] = [[/^heading/u, /\s*\{#[^{}\s]*\}\s*$/u]];
/** Kinds whose lines are theirs. */
const IN_LINES = /(?:^|\s)(?:verse|code)$/u;

const FIELDS = /^(?:title|subtitle|short|standpoint|source (?:title|author|venue|rights|date))$/u;
/** Whether a block is translated: a date in figures is the same in every language. */
export const isTranslatable = ({ kind, text, range }: TextBlock): boolean =>
  range !== undefined || (FIELDS.test(kind) && !(kind === 'source date' && /^\d[\d-]*~?$/u.test(text)));

/** Where exactly the words of a block stand in its file; undefined where they have no place of their own. */
export function pieceRange(text: string, { range, kind }: TextBlock): WrittenRange | undefined {
  if (range === undefined) return undefined;
  if (range.attribute !== undefined) return attributeRange(text, range, range.attribute);
  const whole = text.slice(range.start, range.end);
  const before = strip(whole, BEFORE, kind);
  const [, spaces = ''] = /^(\s*)/u.exec(before) ?? [];
  const start = range.start + whole.length - before.length + spaces.length;
  const words = strip(before.slice(spaces.length), BEHIND, kind).trimEnd();
  return words === '' ? undefined : { start, end: start + words.length };
}

const strip = (text: string, signs: typeof BEFORE, kind: string): string =>
  signs.reduce((rest, [of, sign]) => (of.test(kind) ? rest.replace(sign, '') : rest), text);

/** Between the quotation marks of an attribute, in the line of its fence. */
function attributeRange(text: string, { start, end }: WrittenRange, name: string): WrittenRange | undefined {
  const fence = text.slice(start, end).split('\n', 1)[0] ?? '';
  const match = new RegExp(`(?<=[\\s{]${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)'|([^\\s"'}]+))`, 'u').exec(fence);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match === null || value === undefined) return undefined;
  const at = start + match.index + (match[3] === undefined ? 1 : 0);
  return { start: at, end: at + value.length, attribute: name };
}

/** A piece as it is translated: in one line, but for what has lines of its own and for breaks that are meant. */
export function flatPiece(written: string, kind: string): string {
  const lines = written.replace(/\r\n?/gu, '\n').normalize('NFC').split('\n');
  if (/code$/u.test(kind)) return lines.join('\n').trim();
  const bare = lines.map((line, i) => (i === 0 ? line : line.replace(/^[ \t>]+/u, '')));
  if (IN_LINES.test(kind)) return bare.join('\n').trim();
  return bare.reduce((all, line) => (/(?:\\| {2})$/u.test(all) ? `${all}\n${line}` : `${all} ${line}`)).trim();
}

/** A translated piece as it is written in the place of another: its further lines begin as that place asks. */
export function writtenPiece(piece: string, kind: string, text: string, { start, attribute }: WrittenRange): string {
  if (attribute !== undefined) {
    const words = piece.replace(/\s+/gu, ' ').replace(/"/gu, '&quot;');
    return /["']/u.test(text[start - 1] ?? '') ? words : `"${words}"`;
  }
  if (/^(?:heading|.*row$)/u.test(kind)) return piece.replace(/\s*\n\s*/gu, ' ');
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const indent = /^\s*\[\^/u.test(line) ? '    ' : line.replace(/[^>\s]/gu, ' ');
  return piece.replace(/\n(?!\n)/gu, `\n${indent}`);
}
