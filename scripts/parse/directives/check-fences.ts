import { report } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';
import { type Fence, fenceLines } from './fence-lines.ts';

/**
 * Finds fences of blocks that do not match, before the text is parsed: the parser would close a forgotten block at the end of the file
 * and never say so.
 */
export function checkFences(context: ParseContext): void {
  const open: Fence[] = [];
  // After a block that was not closed, one closing fence may be left over: the same mistake.
  let forgiven = 0;
  for (const fence of fenceLines(context.text.source)) {
    if (fence.inCode) continue;
    if (fence.name !== '') {
      for (let outer = open.at(-1); outer && outer.size <= fence.size; outer = open.at(-1)) {
        reportNested(context, outer, fence);
        open.pop();
        forgiven++;
      }
      open.push(fence);
      continue;
    }
    const index = open.findIndex((outer) => outer.size <= fence.size);
    if (index >= 0) {
      const end = `end of \`${open[index]?.name}\` in line ${lineOf(context, fence)}`;
      for (const inner of open.splice(index).slice(1)) reportUnclosed(context, inner, end);
    } else if (open.length === 0 && forgiven > 0) {
      forgiven--;
      context.log.reported.add(`directive-form ${lineOf(context, fence)}`);
    } else reportStray(context, fence, open.at(-1));
  }
  for (const fence of open) reportUnclosed(context, fence, 'end of the chapter');
}

const lineOf = (context: ParseContext, fence: Fence): number | undefined => context.text.locate(fence.offset).line;
const colonsOf = ({ size }: Fence): string => ':'.repeat(size);

function reportNested(context: ParseContext, outer: Fence, inner: Fence): void {
  const wider = ':'.repeat(inner.size + 1) + outer.name;
  const hint = `Close \`${outer.name}\` with \`${colonsOf(outer)}\` on a line of its own; if \`${inner.name}\` belongs inside it, write \`${wider}\` and close it with as many colons.`;
  const found = `\`${colonsOf(inner)}${inner.name}\` in line ${lineOf(context, inner)} inside \`${colonsOf(outer)}${outer.name}\``;
  report(context, 'directive-form', outer.offset, `Unexpected ${found}, expected \`${colonsOf(outer)}\` before it`, hint);
}

function reportUnclosed(context: ParseContext, fence: Fence, end: string): void {
  const hint = `Write \`${colonsOf(fence)}\` on a line of its own below the block.`;
  report(
    context,
    'directive-form',
    fence.offset,
    `Unexpected ${end} inside \`${colonsOf(fence)}${fence.name}\`, expected \`${colonsOf(fence)}\` to close it`,
    hint,
  );
}

function reportStray(context: ParseContext, fence: Fence, open: Fence | undefined): void {
  const expected = open === undefined ? 'a block to be open' : `\`${colonsOf(open)}\` to close \`${open.name}\``;
  const hint =
    open === undefined
      ? 'Take the line out, or write the beginning of the block (`:::name`) above.'
      : `Write \`${colonsOf(open)}\`: as many colons as the block began with.`;
  report(context, 'directive-form', fence.offset, `Unexpected \`${colonsOf(fence)}\`, expected ${expected}`, hint);
}
