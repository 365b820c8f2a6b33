import { createHash } from 'node:crypto';

/** A place in the source. Both count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** A stretch of the source, both ends included. Whole lines end at column `Infinity`. */
export interface Extent {
  from: Position;
  to: Position;
  /** As the recipe gives it. */
  hash?: string;
}

const LINES = /^(\d+)(?:-(\d+))?(?:@([0-9a-f]{8}))?$/;
const SPAN = /^(\d+):(\d+)-(?:(\d+):)?(\d+)(?:@([0-9a-f]{8}))?$/;

/**
 * Reads `12-14@9f3a1c20` (lines), `145:3-12@9f3a1c20` (a part of a line) or `41:5-43:20@9f3a1c20` (from a place to another), with or without the hash.
 * @throws Error where it is none; the schema of recipes lets none through
 */
export function parseRange(text: string): Extent {
  const [isLines, first, last, hash] = LINES.exec(text) ?? [];
  if (isLines !== undefined) return extent(Number(first), 1, Number(last ?? first), Number.POSITIVE_INFINITY, hash);
  const [isSpan, line, column, endLine, endColumn, spanHash] = SPAN.exec(text) ?? [];
  if (isSpan === undefined) throw new Error(`Unexpected range \`${text}\`, expected lines or a span`);
  return extent(Number(line), Number(column), Number(endLine ?? line), Number(endColumn), spanHash);
}

const extent = (line: number, column: number, endLine: number, endColumn: number, hash: string | undefined): Extent => ({
  from: { line, column },
  to: { line: endLine, column: endColumn },
  ...(hash === undefined ? {} : { hash }),
});

export const isWholeLines = ({ to }: Extent): boolean => to.column === Number.POSITIVE_INFINITY;

/** Whether the ends exist in the source, the first before the last. A span may run back to an earlier line: a page turn can stand between its ends. */
export function isInside(lines: readonly string[], { from, to }: Extent): boolean {
  const whole = to.column === Number.POSITIVE_INFINITY;
  const exists = ({ line, column }: Position) => line >= 1 && line <= lines.length && (whole || (column >= 1 && column <= (lines[line - 1] ?? '').length));
  return exists(from) && exists(to) && (whole ? from.line <= to.line : from.line !== to.line || from.column <= to.column);
}

/**
 * The text that a range covers, lines joined by `\n`. Where the last line stands before the first (the pages are out of order), it is the rest of the
 * first line and the beginning of the last.
 */
export function textOfRange(lines: readonly string[], range: Extent | string): string {
  const { from, to } = typeof range === 'string' ? parseRange(range) : range;
  const lineAt = (line: number) => lines[line - 1] ?? '';
  if (from.line === to.line) return lineAt(from.line).slice(from.column - 1, to.column);
  const between = from.line < to.line ? lines.slice(from.line, to.line - 1) : [];
  return [lineAt(from.line).slice(from.column - 1), ...between, lineAt(to.line).slice(0, to.column)].join('\n');
}

/** First eight hexadecimal digits of the SHA-256 of a text in UTF-8. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The hash that guards a range: of the text that it covers. */
export const hashRange = (lines: readonly string[], range: Extent | string): string => hashOf(textOfRange(lines, range));

/** A range as a recipe writes it, without the hash: `12-14`, `12`, `145:3-12`, `41:5-43:20`. */
export function showRange({ from, to }: Extent): string {
  if (to.column === Number.POSITIVE_INFINITY) return from.line === to.line ? `${from.line}` : `${from.line}-${to.line}`;
  return `${from.line}:${from.column}-${from.line === to.line ? '' : `${to.line}:`}${to.column}`;
}

/** A range as a recipe writes it, with the hash of what it covers. */
export const guardedRange = (lines: readonly string[], range: Extent | string): string => {
  const parsed = typeof range === 'string' ? parseRange(range) : range;
  return `${showRange(parsed)}@${hashRange(lines, parsed)}`;
};

/** A range in the words of a message. */
export function sayRange(range: Extent): string {
  if (!isWholeLines(range)) return `\`${showRange(range)}\``;
  return `${range.from.line === range.to.line ? 'line' : 'lines'} ${showRange(range)}`;
}
