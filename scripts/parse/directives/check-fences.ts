import { type ParseContext, report } from '../chapter-context.ts';

const LINE = /^([ \t>]*)(?:(:{3,})([^:\s[{]*)([^\r\n]*)|(`{3,}|~{3,})([^\r\n]*))/gmu;

interface Fence {
  size: number;
  name: string;
  offset: number;
}

/**
 * Finds fences of blocks that do not match, before the text is parsed: the parser would close a forgotten block at the end of the file
 * and never say so. Code is passed over.
 */
export function checkFences(context: ParseContext): void {
  const open: Fence[] = [];
  let code: string | undefined;
  // After a block that was not closed, one closing fence may be left over: the same mistake.
  let forgiven = 0;
  for (const [line, indent = '', colons, name = '', rest = '', ticks, info = ''] of matches(context)) {
    if (ticks !== undefined) code = nextCode(code, ticks, info);
    if (code !== undefined || colons === undefined) continue;
    const fence = { size: colons.length, name, offset: line + indent.length };
    if (name !== '') {
      for (let outer = open.at(-1); outer && outer.size <= fence.size; outer = open.at(-1)) {
        reportNested(context, outer, fence);
        open.pop();
        forgiven++;
      }
      open.push(fence);
    } else if (rest.trim() === '') {
      forgiven = close(context, open, fence, forgiven);
    }
  }
  for (const fence of open) reportUnclosed(context, fence, 'the end of the chapter');
}

function* matches(context: ParseContext): Generator<[number, ...(string | undefined)[]]> {
  for (const match of context.source.matchAll(LINE)) yield [match.index, ...match.slice(1)];
}

/** The code fence that is open behind this one. */
function nextCode(code: string | undefined, ticks: string, info: string): string | undefined {
  if (code === undefined) return ticks[0] === '`' && info.includes('`') ? undefined : ticks;
  return ticks[0] === code[0] && ticks.length >= code.length && info.trim() === '' ? undefined : code;
}

function close(context: ParseContext, open: Fence[], fence: Fence, forgiven: number): number {
  const index = open.findIndex((outer) => outer.size <= fence.size);
  if (index >= 0) {
    for (const inner of open.splice(index).slice(1)) reportUnclosed(context, inner, `its outer block in line ${context.locate(fence.offset).line}`);
    return forgiven;
  }
  const last = open.at(-1);
  if (last !== undefined) {
    const colons = ':'.repeat(last.size);
    report(context, 'directive-form', fence.offset, `Unexpected \`${':'.repeat(fence.size)}\` inside \`${last.name}\`, expected \`${colons}\``, `Close a block with as many colons as it began with: \`${colons}\`.`);
  } else if (forgiven > 0) return forgiven - 1;
  else report(context, 'directive-form', fence.offset, `Unexpected \`${':'.repeat(fence.size)}\`, expected a block to be open`, 'Take the line out, or write the beginning of the block (`:::name`) above.');
  return forgiven;
}

function reportNested(context: ParseContext, outer: Fence, inner: Fence): void {
  const line = context.locate(inner.offset).line;
  const [outerFence, innerFence] = [':'.repeat(outer.size) + outer.name, ':'.repeat(inner.size) + inner.name];
  const hint = `Close \`${outer.name}\` with \`${':'.repeat(outer.size)}\` on a line of its own; if \`${inner.name}\` belongs inside it, write \`${':'.repeat(inner.size + 1)}${outer.name}\` and close it with as many colons.`;
  report(context, 'directive-form', outer.offset, `Unexpected \`${innerFence}\` in line ${line} inside \`${outerFence}\`, expected \`${':'.repeat(outer.size)}\` before it`, hint);
}

function reportUnclosed(context: ParseContext, fence: Fence, end: string): void {
  const colons = ':'.repeat(fence.size);
  report(context, 'directive-form', fence.offset, `Unexpected ${end} inside \`${colons}${fence.name}\`, expected \`${colons}\` to close it`, `Write \`${colons}\` on a line of its own below the block.`);
}
