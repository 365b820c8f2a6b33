import type { ElementContent, Root } from 'hast';
import { report } from './chapter-context.ts';
import { hasClass, joinTexts } from './element.ts';
import type { ParseContext } from './parse-context.ts';
import { checkText } from './text/check-text.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const CALL = /(?<!\\)\[\^([^\]\s]+)\]/gu;

/**
 * The last walk over converted content: joins texts that stand side by side (a colon taken for a directive had cut them), looks for calls
 * of notes that do not exist and for what must not be printed, and counts the words.
 */
export function finishTree(context: ParseContext, parent: { children: (Root['children'][number] | ElementContent)[] }, isCode = false): number {
  let words = 0;
  const joined = joinTexts(parent.children);
  for (const node of joined) {
    if (node.type === 'element') words += hasClass(node, 'note-call') ? 0 : finishTree(context, node, isCode || node.tagName === 'code');
    if (node.type !== 'text') continue;
    words += node.value.match(WORD)?.length ?? 0;
    // Code has no escapes and no calls: what is in it stands in the source.
    if (isCode) continue;
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    checkText(context, node.value, context.text.source.slice(start.offset, end.offset), start.offset);
    if (node.value.includes('[^')) reportCalls(context, start.offset, end.offset);
  }
  parent.children = joined;
  return words;
}

/** `[^a]` is a call only where `[^a]: …` exists; what is left of it in a text is a note that nobody wrote. */
function reportCalls(context: ParseContext, from: number, to: number): void {
  for (const match of context.text.source.slice(from, to).matchAll(CALL)) {
    const hint = `Write \`${match[0]}: …\` on a line of its own, outside of \`:::\` blocks; where no note is meant, write \`\\[^\`.`;
    report(context, 'note-missing', from + match.index, `Unexpected call of the note \`${match[1]}\`, expected its text`, hint);
  }
}
