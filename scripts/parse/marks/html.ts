import type { ElementContent } from 'hast';
import type { Html, Parents } from 'mdast';
import { contextOf, report, type State } from '../chapter-context.ts';
import { element } from '../element.ts';

const COMMENTS = /^(?:\s*<!--[\s\S]*?-->\s*)+$/u;
const DIFFERS = /^\s*<!--\s*differs:\s*\S/iu;
const BREAKS = /^(?:\s*<br\s*\/?>\s*)+$/iu;

/**
 * Raw HTML: chapters come from strangers, so it is never rendered; and never dropped in silence. An element is reported once, at its beginning. A comment is
 * not meant to be printed (one that begins with `differs:` says that a translation means to differ), and `<br>` is the only line break that a table's cell can have.
 */
export function html(state: State, node: Html, parent: Parents | undefined): ElementContent | undefined {
  const context = contextOf(state);
  if (COMMENTS.test(node.value)) {
    const isWithin = parent?.type === 'paragraph' || parent?.type === 'tableCell' || parent?.type === 'heading';
    if (DIFFERS.test(node.value)) context.found.differences.push({ line: node.position?.start.line ?? 0, isWithin });
    return undefined;
  }
  if (BREAKS.test(node.value)) return element(node, 'br', {}, []);
  const [, closed] = /^<\/([a-z][^\s>]*)\s*>$/iu.exec(node.value) ?? [];
  if (closed !== undefined && context.log.htmlTags.has(closed.toLowerCase())) return undefined;
  const [, opened] = /^<([a-z][^\s>/]*)/iu.exec(node.value) ?? [];
  if (opened !== undefined) context.log.htmlTags.add(opened.toLowerCase());
  const isComment = node.value.startsWith('<!--');
  const tag = /^<[^\s>]*>?/u.exec(node.value)?.[0] ?? '<';
  const hint = isComment
    ? 'Close the comment with `-->`, and begin the text behind it on a line of its own.'
    : 'Use Markdown instead; where the character itself is meant, write `\\<`.';
  report(context, 'html-raw', node, `Unexpected HTML \`${isComment ? '<!--' : tag}\`, expected Markdown`, hint);
  return undefined;
}
