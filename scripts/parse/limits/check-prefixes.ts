import { report } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';
import { lineContainers, MAX_DEPTH } from './line-containers.ts';

/** Columns before a list marker: lists deep within lists without further marks. */
const MAX_INDENT = 48;
/** Blocks within each other need different numbers of colons, so their number bounds the depth. */
const MAX_COLONS = 12;
/** Problems of this kind in one chapter before the rest is not worth reading. */
const MAX_REPORTS = 20;

/** Refuses lines that open too many containers. */
export function checkPrefixes(context: ParseContext, lines: readonly string[], offsets: readonly number[]): void {
  let reports = 0;
  for (let i = 0; i < lines.length && reports < MAX_REPORTS; i++) {
    const line = lines[i] ?? '';
    const offset = offsets[i] ?? 0;
    const { depth, indent, index } = lineContainers(line);
    const colons = /^:*/.exec(line.slice(index, index + 100))?.[0].length ?? 0;
    const refuse = (message: string, hint: string, column = 0) => {
      reports++;
      report(context, 'limit-nesting', offset + column, message, hint);
    };
    if (depth > MAX_DEPTH)
      refuse(
        `Unexpected ${depth} quotations and lists within each other, expected at most ${MAX_DEPTH}`,
        'Use fewer `>` and list markers at the start of the line.',
        index,
      );
    else if (indent > MAX_INDENT)
      refuse(`Unexpected list item ${indent} columns from the margin, expected at most ${MAX_INDENT}`, 'Nest the list less deep.', line.search(/\S/));
    else if (colons > MAX_COLONS)
      refuse(`Unexpected fence of ${colons === 100 ? '100 or more' : colons} colons, expected at most ${MAX_COLONS}`, 'Nest the blocks less deep.', index);
  }
}
