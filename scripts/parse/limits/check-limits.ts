import { type ParseContext, report } from '../chapter-context.ts';
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
/** Most lines. 1 MB of prose wrapped at 80 columns has some 16,000. */
export const MAX_LINES = 20_000;

/**
 * Refuses, from the raw text, what would make the parser work for minutes or overflow its stack: remark has no limits of its own.
 * Every check is linear in the text, and none is met by a text that people read. Returns whether something was refused.
 */
export function checkLimits(context: ParseContext): boolean {
  const before = context.problems.length;
  const bytes = Buffer.byteLength(context.source);
  if (bytes > MAX_BYTES) {
    report(context, 'limit-size', 0, `Unexpected ${bytes} bytes, expected at most ${MAX_BYTES}`, 'Divide the chapter into several.');
    return true;
  }
  const syntax = context.source.match(SYNTAX)?.length ?? 0;
  if (syntax > MAX_SYNTAX) {
    report(
      context,
      'limit-size',
      0,
      `Unexpected ${syntax} characters of Markdown (\`*\`, \`[\`, \`\\\` …), expected at most ${MAX_SYNTAX}`,
      'Divide the chapter into several.',
    );
    return true;
  }
  const lines = context.source.split(/\r\n|\n|\r/);
  if (lines.length > MAX_LINES) {
    report(context, 'limit-size', 0, `Unexpected ${lines.length} lines, expected at most ${MAX_LINES}`, 'Divide the chapter into several.');
    return true;
  }
  const offsets: number[] = [];
  for (let offset = 0, i = 0; i < lines.length; i++) {
    offsets.push(offset);
    offset += (lines[i] ?? '').length;
    offset += context.source.startsWith('\r\n', offset) ? 2 : 1;
  }
  checkOpenBlocks(context);
  checkPrefixes(context, lines, offsets);
  checkContainers(context, lines, offsets);
  checkParagraphs(context, lines, offsets);
  checkTables(context, lines, offsets);
  return context.problems.slice(before).some(({ rule }) => rule.startsWith('limit-'));
}
