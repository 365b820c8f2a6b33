import { report } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';
import { checkContainers } from './check-containers.ts';
import { checkOpenBlocks } from './check-open-blocks.ts';
import { checkParagraphs } from './check-paragraphs.ts';
import { checkPrefixes } from './check-prefixes.ts';
import { checkTables } from './check-tables.ts';

/** Largest chapter in bytes of UTF-8: 1 MiB, about 400 pages. */
export const MAX_BYTES = 1024 * 1024;
/** Characters that mean something to the parser somewhere. 1 MB of prose has some 30,000. */
const MAX_SYNTAX = 100_000;
const SYNTAX = /[!#&*+:<=>[\\\]_`{|}~-]/g;
const LINE_END = /\r\n|\n|\r/;
/** Most lines. 1 MB of prose wrapped at 80 columns has some 16,000. */
export const MAX_LINES = 20_000;

/**
 * Refuses, from the raw text, what would make the parser work for minutes or overflow its stack: remark has no limits of its own.
 * Every check is linear in the text, and none is met by a text that people read. Returns whether something was refused.
 */
export function checkLimits(context: ParseContext): boolean {
  if (checkSize(context)) return true;
  const before = context.log.problems.length;
  const lines = context.text.source.split(LINE_END);
  const offsets: number[] = [];
  for (let offset = 0, i = 0; i < lines.length; i++) {
    offsets.push(offset);
    offset += (lines[i] ?? '').length;
    offset += context.text.source.startsWith('\r\n', offset) ? 2 : 1;
  }
  checkOpenBlocks(context);
  checkPrefixes(context, lines, offsets);
  checkContainers(context, lines, offsets);
  checkParagraphs(context, lines, offsets);
  checkTables(context, lines, offsets);
  return context.log.problems.length > before;
}

/** Refuses files that are too large in bytes, lines or characters of Markdown. Returns whether it did. */
export function checkSize(context: ParseContext): boolean {
  const { source } = context.text;
  const excess =
    excessOf('bytes', Buffer.byteLength(source), MAX_BYTES) ??
    excessOf('characters of Markdown (`*`, `[`, `\\` …)', source.match(SYNTAX)?.length ?? 0, MAX_SYNTAX) ??
    excessOf('lines', source.split(LINE_END).length, MAX_LINES);
  if (excess !== undefined) report(context, 'limit-size', 0, excess, 'Divide the file into several.');
  return excess !== undefined;
}

const excessOf = (what: string, found: number, most: number): string | undefined =>
  found > most ? `Unexpected ${found} ${what}, expected at most ${most}` : undefined;
