import type { Html } from 'mdast';
import { contextOf, report, type State } from '../chapter-context.ts';

/** Raw HTML: chapters come from strangers, so it is never rendered; and never dropped in silence. An element is reported once, at its beginning. */
export function html(state: State, node: Html): undefined {
  const context = contextOf(state);
  const [, closed] = /^<\/([a-z][^\s>]*)\s*>$/iu.exec(node.value) ?? [];
  if (closed !== undefined && context.htmlTags.has(closed.toLowerCase())) return undefined;
  const [, opened] = /^<([a-z][^\s>/]*)/iu.exec(node.value) ?? [];
  if (opened !== undefined) context.htmlTags.add(opened.toLowerCase());
  const isComment = node.value.startsWith('<!--');
  const tag = /^<[^\s>]*>?/u.exec(node.value)?.[0] ?? '<';
  const hint = isComment ? 'Take the comment out.' : 'Use Markdown instead; where the character itself is meant, write `\\<`.';
  report(context, 'html-raw', node, `Unexpected HTML \`${isComment ? '<!--' : tag}\`, expected Markdown`, hint);
  return undefined;
}
