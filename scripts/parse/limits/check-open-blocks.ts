import { report } from '../chapter-context.ts';
import { fenceLines } from '../directives/fence-lines.ts';
import type { ParseContext } from '../parse-context.ts';

/** Blocks open within each other; each is parsed as a document of its own. */
const MAX_OPEN = 12;

/** Refuses blocks that are open within each other so deep that the parser must not see them. What is not closed stays open, and code may be none. */
export function checkOpenBlocks(context: ParseContext): void {
  const open: number[] = [];
  for (const { size, name, offset } of fenceLines(context.text.source)) {
    if (name === '') {
      // A closing fence closes the outermost block that has not more colons.
      const index = open.findIndex((outer) => outer <= size);
      if (index >= 0) open.length = index;
    } else if (open.push(size) > MAX_OPEN) {
      report(
        context,
        'limit-nesting',
        offset,
        `Unexpected block inside ${MAX_OPEN} others, expected at most ${MAX_OPEN} open blocks`,
        'Close each block with as many colons as it began with.',
      );
      return;
    }
  }
}
